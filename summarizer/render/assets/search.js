// Search over the brief and its sources, accents and case aside, across the borders of marks. Draws hits with the CSS
// Custom Highlight API where there is one; stepping through them works without it.
(() => {
  const { ui, all, at, keys, say } = page;
  const MOST = 2000;
  let blocks = null, hits = [], current = -1, timer = 0;

  // One letter for one letter, so that offsets hold: accents go, case goes.
  const fold = (text) => text.replace(/[^\x00-\x7f]/g, (c) => { const d = c.normalize("NFD")[0].toLowerCase(); return d.length === 1 ? d : c; }).toLowerCase();

  function index() {
    return all(".mast h1, .t, .time p, .flag, .find, .words, .src h3").map((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes = [], starts = [];
      let length = 0;
      while (walker.nextNode()) { nodes.push(walker.currentNode); starts.push(length); length += walker.currentNode.data.length; }
      return { element, nodes, starts, text: fold(nodes.map((node) => node.data).join("")) };
    });
  }

  function place(block, offset, end) {
    let low = 0, high = block.starts.length - 1;
    while (low < high) { // the last node that starts before the offset
      const middle = (low + high + 1) >> 1;
      if (end ? block.starts[middle] < offset : block.starts[middle] <= offset) low = middle; else high = middle - 1;
    }
    return [block.nodes[low], offset - block.starts[low]];
  }

  function range(hit) {
    const made = new Range();
    made.setStart(...place(hit.block, hit.start, false));
    made.setEnd(...place(hit.block, hit.end, true));
    return made;
  }

  function paint() {
    if (!globalThis.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("found");
    CSS.highlights.delete("current");
    if (!hits.length) return;
    CSS.highlights.set("found", new Highlight(...hits.slice(0, MOST).map(range)));
    if (hits[current]) CSS.highlights.set("current", Object.assign(new Highlight(range(hits[current])), { priority: 1 }));
  }

  function search() {
    blocks ??= index();
    const wanted = fold(ui("find").value.trim());
    hits = [];
    current = -1;
    if (wanted) {
      for (const block of blocks) {
        for (let start = block.text.indexOf(wanted); start >= 0; start = block.text.indexOf(wanted, start + wanted.length)) {
          hits.push({ block, start, end: start + wanted.length });
        }
      }
    }
    const inBrief = hits.filter((hit) => at("brief").contains(hit.block.element)).length;
    ui("hits").textContent = !wanted ? "" : hits.length ? `${inBrief} in the brief, ${hits.length - inBrief} in sources` : "nothing found";
    paint();
  }

  function next(by) {
    if (!hits.length) return;
    current = current < 0 ? (by > 0 ? 0 : hits.length - 1) : (current + by + hits.length) % hits.length;
    const hit = hits[current];
    const source = hit.block.element.closest(".src");
    if (source) source.style.contentVisibility = "visible";
    paint();
    const near = range(hit).startContainer.parentElement;
    const pane = at("sources");
    if (source && getComputedStyle(pane).overflowY === "auto") {
      pane.scrollTop += range(hit).getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    } else page.scroll(near, "center");
    ui("hits").textContent = `${current + 1} of ${hits.length}`;
    say(`${current + 1} of ${hits.length}: ${near.textContent.slice(0, 200)}`);
  }

  ui("find").addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 80); });
  ui("find").addEventListener("keydown", (event) => {
    if (event.key === "Escape") { ui("find").value = ""; search(); ui("find").blur(); event.stopPropagation(); }
  });
  ui("form").addEventListener("submit", (event) => event.preventDefault());
  ui("find").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    clearTimeout(timer);
    if (current < 0) search();
    next(event.shiftKey ? -1 : 1);
  });
  keys["/"] = () => ui("find").select();
})();
