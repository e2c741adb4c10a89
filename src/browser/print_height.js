// The height of a framed view when its host page is printed.
//
// A browser lays out a printed page at once, so no message reaches a frame in time. The frame therefore measures its printed
// view in several widths after the reader has paused, and sends the heights; embed.js turns them into style rules. To measure,
// the media queries for print and screen are exchanged, and restored before the next paint. print.css decides what the printed
// view looks like. Only our own host element gets these heights.
(function () {
  "use strict";
  const page = document.documentElement;
  const own = /[#&]id=([\w.:-]{1,128})/.exec(location.hash);
  // Not on phones: they rarely print, and measuring is slow there.
  if (page.dataset.bgrMode !== "embed" || !own || matchMedia("(pointer: coarse)").matches) return;
  let timer = 0;

  function measure() {
    return Math.ceil(document.getElementById("bgr").getBoundingClientRect().bottom - page.getBoundingClientRect().top);
  }

  /** Exchanges print and screen in all media queries. Calling it again restores them. */
  function swapMedia(rules) {
    for (const rule of rules) {
      const media = rule.media;
      const text = media && media.mediaText.replace(/print|screen/, (one) => (one === "print" ? "screen" : "print"));
      if (media && text !== media.mediaText) media.mediaText = text;
      if (rule.cssRules) swapMedia(rule.cssRules);
    }
  }

  /** Measures one width per task, so that input is handled in between. */
  function measureNext(heights) {
    const width = [360, 440, 520, 600, 660, 718, 739][heights.length];
    const height = measure();
    // Not while hidden, or while a dialog is open, which is not printed but counts in the height on screen.
    if (!height || document.querySelector("dialog[open]")) return;
    if (!width) return parent.postMessage({ type: "backgrounder:height", version: 1, id: own[1], height, print: heights }, "*");
    page.dataset.bgrPrint = "";
    // Every style sheet has our own origin, so its rules can be read.
    try {
      for (const sheet of document.styleSheets) swapMedia(sheet.cssRules);
      page.style.width = width + "px";
      // Some engines need an extra line for an open disclosure.
      heights.push([width, measure() + 20]);
    } finally {
      page.style.removeProperty("width");
      for (const sheet of document.styleSheets) swapMedia(sheet.cssRules);
    }
    timer = setTimeout(measureNext, 50, heights);
  }

  function schedule() {
    clearTimeout(timer);
    timer = setTimeout(measureNext, 1000, []);
  }
  for (const type of ["load", "bgr:view", "click", "change", "keyup", "resize"]) addEventListener(type, schedule, true);
  schedule();
})();
