// Leaving with a claim: as text, Markdown or HTML with its citations; with the JSON inside; on paper, with footnotes.
(() => {
  const { ui, all, make, keys, say, claims, cited, quote, titleOf, sourceOf, current } = page;

  const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  const mark = (text) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/&(?=#?\w{1,32};)/g, "&amp;");
  const flat = (text) => text.replace(/\s+/g, " ").trim();

  function parts(claim) {
    const notes = cited(claim).map((anchor) => {
      const source = sourceOf(anchor);
      const link = source?.querySelector(".by a");
      const when = source?.querySelector(".by time");
      return { anchor, title: [titleOf(anchor), when?.textContent].filter(Boolean).map(flat).join(", "), quote: flat(quote(anchor)), url: link ? link.href : "" };
    });
    return { text: flat(claim.querySelector(".t").textContent), notes };
  }

  const forms = {
    text: ({ text, notes }) => `${text} ${notes.map((_, i) => `[${i + 1}]`).join("")}\n\n` + notes.map((n, i) => `[${i + 1}] ${n.title} (${n.anchor}): “${n.quote}”${n.url ? ` ${n.url}` : ""}`).join("\n") + "\n",
    Markdown: ({ text, notes }) => `${mark(text)}${notes.map((n) => `[^${n.anchor}]`).join("")}\n\n` + notes.map((n) => `[^${n.anchor}]: ${n.url ? `[${mark(n.title)}](<${n.url}>)` : mark(n.title)}: “${mark(n.quote)}”`).join("\n") + "\n",
    HTML: ({ text, notes }) => `<p>${escape(text)}</p>\n<ol>\n` + notes.map((n) => `<li>${n.url ? `<a href="${escape(n.url)}">${escape(n.title)}</a>` : escape(n.title)} (${escape(n.anchor)}): <q>${escape(n.quote)}</q></li>`).join("\n") + "\n</ol>\n",
  };

  function copy(form) {
    const claim = current();
    if (!claim) return say("Choose a claim first: j and k walk through them.");
    const made = forms[form](parts(claim));
    const give = (event) => {
      event.preventDefault();
      event.clipboardData.setData("text/plain", made);
      if (form === "HTML") event.clipboardData.setData("text/html", made);
    };
    document.addEventListener("copy", give, { once: true });
    const done = document.execCommand("copy"); // works from disk and in mail clients' browsers, and needs no permission
    document.removeEventListener("copy", give);
    const told = done ? `Copied ${claim.id} as ${form}.` : "This browser did not let the page copy.";
    tools.querySelector("span").textContent = told;
    say(told);
  }

  const tools = make("div", "", { class: "copy", lang: "en" });
  tools.append("Copy as ");
  for (const form of Object.keys(forms)) {
    const button = make("button", form, { type: "button" });
    button.addEventListener("click", () => copy(form));
    tools.append(button);
  }
  tools.append(make("span", ""));
  document.addEventListener("claim", (event) => {
    tools.querySelector("span").textContent = "";
    if (event.detail) event.detail.append(tools); else tools.remove();
  });
  Object.assign(keys, { c: () => copy("text"), m: () => copy("Markdown"), h: () => copy("HTML") });

  // Pointers back to words: see html_data.py, whose bytes this gives.
  function whole() {
    const texts = all(".words").map((element) => element.textContent);
    const points = new Map();
    const cut = (at, start, end) => {
      if (!/[\ud800-\udfff]/.test(texts[at])) return texts[at].slice(start, end);
      if (!points.has(at)) points.set(at, Array.from(texts[at]));
      return points.get(at).slice(start, end).join("");
    };
    const risky = new RegExp(`[\\x7f-\\x9f${ui("data").dataset.risky}]`, "gu");
    const code = (c) => c.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
    return spread(ui("data").textContent.replace(/"(?:[^"\\]|\\.)*"/g, (token) => {
      const pointer = /^"\\u0001(\d+)(?::(\d+):(\d+))?"$/.exec(token);
      if (pointer) {
        const text = pointer[2] ? cut(+pointer[1], +pointer[2], +pointer[3]) : texts[+pointer[1]];
        return JSON.stringify(text).replace(risky, code);
      }
      const real = token.startsWith('"\\u0001\\u0001') ? `"${token.slice(7)}` : token;
      return real.replace(/\\(u003c|[^])/g, (all, what) => (what === "u003c" ? "<" : all));
    }));
  }
  function spread(compact) {
    let depth = 0;
    const line = (by) => `\n${"  ".repeat(depth += by)}`;
    return compact.replace(/"(?:[^"\\]|\\.)*"|\{\}|\[\]|[[{]|[\]}]|,|:/g, (token) => {
      if (token === "{" || token === "[") return token + line(1);
      if (token === "}" || token === "]") return line(-1) + token;
      return token === "," ? token + line(0) : token === ":" ? ": " : token;
    }) + "\n";
  }
  ui("save").addEventListener("click", () => {
    const link = make("a", "", { download: `${flat(document.title).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "brief"}.json` });
    link.href = URL.createObjectURL(new Blob([whole()], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  page.whole = whole;

  function footnotes() {
    const notes = ui("notes");
    if (notes.childNodes.length) return;
    const list = document.createElement("ol");
    const seen = new Set();
    for (const link of all("main a.r")) {
      const anchor = decodeURIComponent(link.getAttribute("href").slice(1));
      if (seen.has(anchor)) continue;
      seen.add(anchor);
      const item = make("li", "");
      const body = make("p", `“${flat(quote(anchor))}” `);
      const source = sourceOf(anchor);
      body.append(make("span", `${anchor}, ${[titleOf(anchor), source?.querySelector(".by time")?.textContent].filter(Boolean).join(", ")}`));
      item.append(make("span", link.textContent), body);
      list.append(item);
    }
    notes.append(make("h2", "Footnotes"), list);
    notes.hidden = false;
  }
  addEventListener("beforeprint", footnotes);
  matchMedia("print").addEventListener("change", (event) => event.matches && footnotes());
  page.claims = claims;
})();
