"use strict";
// The way between a claim and its words: selecting, hovering, deep links and keys. Sets text with textContent only, so
// nothing in a source can become markup. Search and copying live in files of their own and use the `page` object.
const page = (() => {
  const at = (id) => document.getElementById(id);
  const all = (query, root = document) => Array.from(root.querySelectorAll(query));
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const ui = (name) => at(`ui-${name}`);
  const say = (text) => { ui("say").textContent = text; };
  const anchorOf = (link) => decodeURIComponent(link.getAttribute("href").slice(1));
  const claims = all(".claim");
  const finds = all(".find");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 54rem)");

  const cited = (block) => all("a.r", block).map(anchorOf);
  const users = new Map(); // anchor -> claims that cite it
  for (const claim of claims) {
    for (const anchor of cited(claim)) {
      if (!users.has(anchor)) users.set(anchor, []);
      users.get(anchor).push(claim);
    }
  }
  let kinOf = null; // sentence -> sentences much like it, both ways, read when first needed
  const kin = (anchor) => {
    if (!kinOf) {
      kinOf = new Map();
      const add = (name, other) => kinOf.set(name, (kinOf.get(name) || new Set()).add(other));
      for (const [name, others] of Object.entries(JSON.parse(ui("kin").textContent))) {
        for (const other of others) { add(name, other); add(other, name); }
      }
    }
    return [...(kinOf.get(anchor?.split("~")[0]) || [])];
  };
  const marks = (anchor) => {
    const own = at(anchor);
    if (!own || !own.matches("mark")) return [];
    return [own, ...all(`mark[data-k~="${CSS.escape(anchor)}"]`).filter((mark) => mark !== own)]; // where spans overlap
  };
  const anchors = (mark) => (mark.dataset.k ? mark.dataset.k.split(" ") : [mark.id]);
  const sourceOf = (anchor) => at(anchor)?.closest(".src");
  const titleOf = (anchor) => {
    const source = sourceOf(anchor);
    const from = source?.querySelector(".pub") || source?.querySelector("h3 > span:last-child");
    return from ? from.textContent : "";
  };
  const quote = (anchor) => marks(anchor).map((mark) => mark.textContent).join("");

  let claim = null, anchor = null, find = -1;

  const scroll = (element, block) => element.scrollIntoView({ block, inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });

  // Scrolls the pane alone: the brief stays where the reader left it. Smoothly only nearby, because articles on the way
  // are laid out as they come into view, which would move a far goal while the pane is under way.
  function reveal(mark) {
    const pane = at("sources");
    if (getComputedStyle(pane).overflowY !== "auto") return scroll(mark, "center");
    mark.closest(".src").style.contentVisibility = "visible";
    const off = () => {
      const box = mark.getBoundingClientRect(), frame = pane.getBoundingClientRect();
      return box.top - frame.top - Math.max(ui("reader").offsetHeight + 24, (frame.height - box.height) / 3);
    };
    const near = Math.abs(off()) < pane.clientHeight && !calm.matches;
    const move = (behavior) => pane.scrollTo({ top: pane.scrollTop + off(), behavior });
    move(near ? "smooth" : "instant");
    const settle = () => { if (mark.classList.contains("on") && Math.abs(off()) > 40) move("instant"); };
    if (near) pane.addEventListener("scrollend", settle, { once: true }); else requestAnimationFrame(settle);
  }

  function choose(next, { focus = true, first = true } = {}) {
    claim?.classList.remove("on");
    claim = next;
    if (!claim) return;
    claim.classList.add("on");
    document.dispatchEvent(new CustomEvent("claim", { detail: claim }));
    if (focus) {
      claim.tabIndex = -1;
      claim.focus({ preventScroll: true });
      scroll(claim, "nearest");
    }
    if (first && cited(claim).length && !(narrow.matches && !document.documentElement.classList.contains("sheet"))) {
      show(cited(claim)[0]);
    }
  }

  function show(next) {
    if (!marks(next).length) return;
    for (const element of all("mark.on, mark.also, a.r.on")) element.classList.remove("on", "also");
    anchor = next;
    for (const mark of marks(anchor)) mark.classList.add("on");
    if (claim) for (const other of cited(claim)) if (other !== anchor) for (const mark of marks(other)) mark.classList.add("also");
    for (const link of all("a.r")) if (anchorOf(link) === anchor) link.classList.add("on");
    document.documentElement.classList.toggle("sheet", narrow.matches);
    if (narrow.matches && claim) scroll(claim, "start"); // above the sheet that now covers the lower half
    fill();
    reveal(marks(anchor)[0]);
    say(`${anchor}, ${titleOf(anchor)}: ${quote(anchor)}`);
  }

  const jump = (target, label = target) => make("a", label, { href: `#${encodeURIComponent(target)}`, "data-to": target });

  function fill() {
    const links = ui("links");
    links.replaceChildren();
    ui("reader").hidden = false;
    ui("where").textContent = `${anchor} · ${titleOf(anchor)}`;
    const list = (label, targets) => {
      if (!targets.length) return;
      links.append(make("span", `${links.childNodes.length ? " · " : ""}${label} `));
      for (const target of targets) links.append(jump(target), " ");
    };
    list("Used by", (users.get(anchor) || []).map((user) => user.id));
    list("Similar in", family().filter((other) => other !== anchor).slice(0, 12));
    ui("prev").hidden = ui("next").hidden = around().length < 2;
  }

  const family = () => {
    const found = new Set([...(claim && (!anchor || cited(claim).includes(anchor)) ? cited(claim) : []), anchor, ...kin(anchor)]);
    return [...found].filter((other) => other && marks(other).length);
  };
  const around = () => { const list = claim ? cited(claim) : []; return list.includes(anchor) ? list : family(); };
  const step = (list, current, by) => list[(list.indexOf(current) + by + list.length) % list.length];

  function turn(by) { if (around().length) show(step(around(), anchor, by)); }

  function origin() {
    if (!claim && claims.length) choose(claims[0]);
    const list = family();
    if (!anchor && list.length) return show(list[0]);
    const of = (name) => sourceOf(name)?.dataset.origin;
    const here = list.indexOf(anchor);
    for (let i = 1; i <= list.length; i++) {
      const other = list[(here + i) % list.length];
      if (of(other) !== of(anchor)) return show(other);
    }
    say("No other origin says this.");
  }

  function echo() {
    if (!claim && !anchor && claims.length) choose(claims[0]);
    const list = family();
    if (!anchor && list.length) show(list[0]);
    else if (list.length > 1) show(step(list, anchor, 1)); else say("No other sentence says this.");
  }

  function walk(by) {
    if (!claims.length) return;
    choose(claim ? step(claims, claim, by) : claims[by > 0 ? 0 : claims.length - 1]);
  }

  function finding(by) {
    if (!finds.length) return say("No findings.");
    finds[find]?.classList.remove("on");
    find = find < 0 ? (by > 0 ? 0 : finds.length - 1) : (find + by + finds.length) % finds.length;
    const item = finds[find];
    const target = item.querySelector("a[href^='#C']");
    if (target && at(anchorOf(target))) choose(at(anchorOf(target)), { focus: false });
    item.classList.add("on");
    item.focus({ preventScroll: true });
    scroll(item, "nearest");
  }

  function release() {
    for (const element of all(".on, .also, .uses")) element.classList.remove("on", "also", "uses");
    document.documentElement.classList.remove("sheet");
    ui("reader").hidden = true;
    claim = anchor = null;
    document.dispatchEvent(new CustomEvent("claim", { detail: null }));
  }

  function go(target) {
    const element = at(target);
    if (!element) return false;
    if (element.matches(".claim")) choose(element);
    else if (element.matches("mark")) {
      const user = (users.get(target) || [])[0];
      if (user && !(claim && cited(claim).includes(target))) choose(user, { focus: false, first: false });
      show(target);
    } else return false;
    return true;
  }

  const remember = (target) => { try { history.replaceState(null, "", `#${encodeURIComponent(target)}`); } catch { /* a mail client's view may have no history */ } };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a[href^='#']");
    const mark = event.target.closest("mark");
    if (link) {
      const holder = link.closest(".claim");
      if (link.matches(".r") && holder) choose(holder, { focus: false, first: false });
      else if (link.matches(".r")) choose(null);
      if (go(link.dataset.to || anchorOf(link))) { event.preventDefault(); remember(anchorOf(link)); }
    } else if (mark && !String(getSelection())) {
      const name = anchors(mark)[0];
      const list = users.get(name) || [];
      if (list.length) { choose(step(list, claim, 1), { first: false }); show(name); } else go(name);
    }
  });
  document.addEventListener("pointerover", (event) => {
    const mark = event.target.closest?.("mark");
    for (const element of all(".uses")) element.classList.remove("uses");
    if (mark) for (const name of anchors(mark)) for (const user of users.get(name) || []) user.classList.add("uses");
    if (mark) mark.title = [...new Set(anchors(mark).flatMap((name) => (users.get(name) || []).map((user) => user.id)))].map((id) => `used by ${id}`).join(", ");
  });
  addEventListener("hashchange", () => go(decodeURIComponent(location.hash.slice(1))));

  const keys = { j: () => walk(1), k: () => walk(-1), o: origin, e: echo, n: () => finding(1), p: () => finding(-1), "?": () => ui("help").showModal() };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (ui("help").open) return;
    if (event.key === "Escape") return release();
    if (!ui("keys").checked || event.target.closest("input, textarea, select")) return;
    const number = /^[1-9]$/.test(event.key) && claim ? cited(claim)[event.key - 1] : null;
    if (number) show(number);
    else if (Object.hasOwn(keys, event.key)) keys[event.key]();
    else return;
    event.preventDefault();
  });

  ui("prev").addEventListener("click", () => turn(-1));
  ui("next").addEventListener("click", () => turn(1));
  ui("close").addEventListener("click", release);
  ui("ask").addEventListener("click", () => ui("help").showModal());
  document.documentElement.classList.add("js");
  ui("bar").hidden = false;
  for (const link of all("a.r")) link.setAttribute("aria-label", `Citation ${link.textContent}: ${anchorOf(link)}`);
  if (location.hash) go(decodeURIComponent(location.hash.slice(1)));
  return { at, all, make, ui, say, keys, claims, cited, marks, quote, titleOf, sourceOf, scroll, reveal, current: () => claim };
})();
