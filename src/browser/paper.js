// How high the view of a frame is on the paper of its host.
//
// A host lays out its printed page at once, and no message reaches a frame in time. So the frame
// says beforehand, when the reader has paused, how high its printed view is in columns of several
// widths, and `embed.js` leaves the choice to the style of its element. The rules for paper hold
// on the screen for one measurement, and not any more when something is painted. What stays out:
// what the printed view looks like (print.css), and hosts other than our own element.
(function () {
  "use strict";
  const page = document.documentElement;
  const own = /[#&]id=([\w.:-]{1,128})/.exec(location.hash);
  // Phones hardly ever print, and measuring costs them most.
  if (page.dataset.bgrMode !== "embed" || !own || matchMedia("(pointer: coarse)").matches) return;
  let timer = 0;

  function measure() {
    return Math.ceil(document.getElementById("bgr").getBoundingClientRect().bottom - page.getBoundingClientRect().top);
  }

  /** Exchanges paper and screen in the media of all rules; done twice, it changes nothing. */
  function turn(rules) {
    for (const rule of rules) {
      const media = rule.media;
      const text = media && media.mediaText.replace(/print|screen/, (one) => (one === "print" ? "screen" : "print"));
      if (media && text !== media.mediaText) media.mediaText = text;
      if (rule.cssRules) turn(rule.cssRules);
    }
  }

  /** Measures one width after the other; the reader's own steps come between them. */
  function look(print) {
    const width = [360, 440, 520, 600, 660, 718, 739][print.length];
    const height = measure();
    // Hidden; or a dialog is open, which is not printed and counts in what frame.js tells.
    if (!height || document.querySelector("dialog[open]")) return;
    if (!width) return parent.postMessage({ type: "backgrounder:height", version: 1, id: own[1], height, print }, "*");
    page.dataset.bgrPaper = "";
    // Every style is of our own origin, so its rules can be read.
    try {
      for (const sheet of document.styleSheets) turn(sheet.cssRules);
      page.style.width = width + "px";
      // Where an engine opens a panel, and does not only show what is in it, it may need a line more.
      print.push([width, measure() + 20]);
    } finally {
      page.style.removeProperty("width");
      for (const sheet of document.styleSheets) turn(sheet.cssRules);
    }
    timer = setTimeout(look, 50, print);
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(look, 1000, []);
  }
  for (const type of ["load", "bgr:view", "click", "change", "keyup", "resize"]) addEventListener(type, later, true);
  later();
})();
