// The rest of what a framed page says to its host, on top of answer.js, which has answered by now:
// the words of hosts that are not our own, where the reader looks, and the host's colours as they
// can be read. It works in the prerendered page, beside the app and after a stop of the app, in
// every sandbox that allows scripts; in a page that is not framed it only sets colours.
//
// What stays out: the story, the grammar of addresses, and everything about the reader. Nothing
// posted here names the host page, a referrer, a click or a word that the reader typed.
// docs/embed.md describes the messages and how each kind of host shows itself.
(function () {
  "use strict";
  const page = document.documentElement;
  const frame = self.bgrFrame;
  const { keys, words } = frame;

  // --- Heights in the words of other hosts -----------------------------------------------

  // Whether a host has shown itself: by its words to us, or by what it put into the address.
  let shown = Boolean(frame.id);
  const greeted = {}; // the kinds of hosts that have
  let sizer = ""; // how iframe-resizer calls this frame
  let secret = ""; // how WordPress does
  let settled = 0; // the last height told to a host that says nothing
  let quiet = 0; // the timer of the words for such a host

  /** A key's value where it is a short plain name, else an empty text. */
  function plain(key) {
    const value = keys.get(key) || "";
    return /^[\w.:-]{1,128}$/.test(value) ? value : "";
  }

  /** A kind of host has shown itself: from now on it is told every height, and this one at once. */
  function greet(kind, word) {
    shown = true;
    if (!greeted[kind]) words.push((height) => greeted[kind](height));
    greeted[kind] = word;
    if (frame.height) frame.tell(word(frame.height));
  }

  function sized(reason) {
    return (height) => "[iFrameSizer]" + [sizer, height, page.clientWidth, reason].join(":");
  }

  const forAmp = (height) => ({ sentinel: "amp", type: "embed-size", height });
  const forGuardian = (height) => ({ kind: "interactive:height", height });
  const forWordpress = (value) => ({ message: "height", value, secret });

  function hear(said) {
    if (typeof said === "string") {
      const init = /^\[iFrameSizer\]([^:\]]{1,128}):[^:]*:(?:true|false):/.exec(said);
      if (init) {
        sizer = init[1];
        // The library waits for the answer to its own greeting.
        greet("sizer", sized("init"));
        greeted.sizer = sized("resize");
      } else if (sizer && said === "[iFrameSizer]resize") {
        greet("sizer", sized("resize"));
      }
    } else if (said.sentinel === "amp" && !greeted.amp) {
      greet("amp", forAmp);
    } else if (/^interactive:/.test(said.kind) && !greeted.guardian) {
      greet("guardian", forGuardian);
    } else if (said.message === "ready" && /^\w{1,64}$/.test(said.secret)) {
      secret = said.secret;
      greet("wordpress", forWordpress);
    }
  }

  /** Some hosts never greet a frame. Where none has shown itself, their words are said too. */
  function tellSilentHost() {
    const { height } = frame;
    if (shown || settled === height) return;
    if (!frame.may(3)) return waitForSilence();
    settled = height;
    [forGuardian, forAmp].forEach((word) => frame.tell(word(height)));
    frame.tell(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  }

  /** A silent host hears of a height when it has stayed for a while. */
  function waitForSilence() {
    clearTimeout(quiet);
    if (!shown) quiet = setTimeout(safely(tellSilentHost), 600);
  }

  /** A new width is the host's doing. A new height alone may be our own, so it wakes nothing. */
  function resize() {
    if (width === page.clientWidth) return frame.report();
    width = page.clientWidth;
    frame.awake();
  }

  // --- Views -----------------------------------------------------------------------------

  let path = page.dataset.bgrPath; // the last view told

  function tellView(event) {
    frame.report();
    // Only the view: the query may hold what the reader typed.
    const now = String(event.detail).split("?")[0];
    if (now === path || !/^[a-z0-9/-]{0,130}$/.test(now)) return;
    path = now;
    frame.post({ type: "backgrounder:view", version: 1, id: frame.id, path });
  }

  const showPage = frame.show;
  frame.show = function (to) {
    frame.awake();
    // The app takes the event if it is live and knows the view.
    if (document.dispatchEvent(new CustomEvent("bgr:show", { detail: to, cancelable: true }))) showPage(to);
  };

  /** A link that the app leaves to the browser keeps what the host has put into the address. */
  function keepHost(event) {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || link.hasAttribute("target")) return;
    // The attribute, because the markers of the map are links of SVG.
    const href = link.getAttribute("href");
    const root = new URL(page.dataset.bgrRoot || "./", location.href).href;
    if (href.includes("#") || !new URL(href, location.href).href.startsWith(root)) return;
    link.setAttribute("href", href + frame.carried());
    // Only for this click: the app knows its own links by their plain address.
    setTimeout(() => link.setAttribute("href", href));
  }

  /** Where the reader acts, for what must open near: the frame may be many screens high. */
  function noteClick(event) {
    const at = event.target instanceof Element ? event.target.getBoundingClientRect().top : 0;
    page.style.setProperty("--bgr-here", Math.round(at) + "px");
    // The app has answered by then, and a dialog may be open.
    setTimeout(safely(frame.report), 100);
  }

  // --- Colours ---------------------------------------------------------------------------

  /** The red, green and blue of `#rgb` or `#rrggbb`, with or without the sign; else nothing. */
  function parseColour(text) {
    const hex = /^\s*#?([\da-f]{3}|[\da-f]{6})\s*$/i.exec(text || "");
    if (!hex) return null;
    const full = hex[1].length === 3 ? hex[1].replace(/./g, "$&$&") : hex[1];
    return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16));
  }

  /** Relative luminance as WCAG 2 defines it. */
  function luminance(colour) {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  /** The colour nearest to `colour` that has 4.5:1 against every one of `grounds`. */
  function keepContrast(colour, grounds) {
    const end = grounds.every((ground) => luminance(ground) > 0.18) ? 0 : 255;
    for (let step = 0; step <= 50; step += 1) {
      const mixed = colour.map((part) => Math.round(part + ((end - part) * step) / 50));
      if (grounds.every((ground) => contrast(mixed, ground) >= 4.5)) return mixed;
    }
    return [end, end, end];
  }

  /** Sets the host's accent, as far as it can be read on the colours of the current theme. */
  function setAccent() {
    const wanted = frame.embedded && parseColour(keys.get("accent"));
    if (!wanted) return;
    const tokens = getComputedStyle(page);
    const grounds = ["page", "surface", "raised", "wash"]
      .map((name) => parseColour(tokens.getPropertyValue("--bgr-" + name)))
      .filter(Boolean);
    // In forced colours the grounds are the system's, and so is the accent.
    if (grounds.length) page.style.setProperty("--bgr-accent", "rgb(" + keepContrast(wanted, grounds).join(" ") + ")");
  }

  const setTheme = frame.setTheme;
  frame.setTheme = function (theme) {
    setTheme(theme);
    setAccent();
    frame.awake();
  };

  // --- Start -----------------------------------------------------------------------------

  /** Whatever goes wrong here must not reach the page: a wrong height is the worst of it. */
  function safely(step) {
    return function (event) {
      try {
        step(event);
      } catch (refused) {
        // The frame goes on at the height that it has.
      }
    };
  }

  safely(function () {
    setAccent();
    const radius = frame.embedded && /^(\d{1,2})(px)?$/.exec(keys.get("radius"));
    if (radius) page.style.setProperty("--bgr-radius", radius[1] + "px");
    for (const mode of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      const query = matchMedia(mode);
      if (query.addEventListener) query.addEventListener("change", safely(setAccent));
    }
  })();
  if (parent === self) return;

  // Not before: a page on its own need not be laid out for it.
  let width = page.clientWidth;
  const pym = plain("childId");
  if (pym) greet("pym", (height) => ["pym", pym, "height", height].join("xPYMx"));
  if (keys.get("amp") === "1") greet("amp", forAmp);
  secret = plain("secret");
  if (secret) greet("wordpress", forWordpress);
  frame.early.forEach(safely(hear));
  frame.hear = safely(hear);
  const ownWord = words[0];
  words[0] = (height) => {
    waitForSilence();
    return ownWord(height);
  };
  waitForSilence();

  document.addEventListener("bgr:view", safely(tellView));
  document.addEventListener("bgr:stopped", safely(() => setTimeout(safely(frame.report))));
  addEventListener("click", safely(noteClick), true);
  addEventListener("click", safely(keepHost));
  addEventListener("resize", safely(resize));
  for (const type of ["pointerdown", "keydown"]) {
    addEventListener(type, safely(frame.awake), { capture: true, passive: true });
  }
  for (const type of ["load", "pageshow", "toggle", "close", "transitionend"]) addEventListener(type, safely(frame.report), true);
  document.addEventListener("visibilitychange", safely(frame.report));
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(safely(frame.report), function () {});
})();
