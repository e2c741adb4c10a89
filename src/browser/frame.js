// The side of an embed that lives inside the frame: it tells the host how high the view is and
// where the reader looks, and takes a view or a theme from the host. It works in the prerendered
// page, beside the app and after a stop of the app, in every sandbox that allows scripts, and it
// does nothing in a page that is not framed except setting the theme that the address asks for.
//
// What stays out: the story, the grammar of addresses, and everything about the reader. Nothing
// posted here names the host page, a referrer, a click or a word that the reader typed. No
// message can make the host navigate. docs/embed.md describes the messages and how each kind of
// host shows itself.
(function () {
  "use strict";
  const page = document.documentElement;
  // An embed page holds this script itself, and the app's script brings it once more.
  if (page.hasAttribute("data-bgr-frame")) return;
  page.setAttribute("data-bgr-frame", "");
  const host = window.parent;
  const framed = host !== window;
  const embedded = page.dataset.bgrMode === "embed";
  const keys = readKeys((location.search + location.hash).slice(0, 4096));

  // What the host has shown itself to be. An empty text or false means: not (yet).
  const own = plain("id");
  const pym = plain("childId");
  let wordpress = plain("secret");
  let amp = keys.amp === "1";
  let sizer = "";
  let guardian = false;

  let height = 0; // the last height told in our own words
  let settled = 0; // the last height told to a host that says nothing
  let path = null; // the last view told
  let times = []; // when the last heights were told
  let restless = 0; // how many were told since the reader or the host last did something
  let width = page.clientWidth;
  let later = 0; // the timer of the next look
  let quiet = 0; // the timer of the words for a host that says nothing
  let watched = null; // the element whose size is observed
  const observer = typeof ResizeObserver === "function" ? new ResizeObserver(report) : null;

  /** The keys of the query and of the fragment; the first of a kind counts. */
  function readKeys(text) {
    const found = Object.create(null);
    for (const pair of text.split(/[?&#]/)) {
      const at = pair.indexOf("=");
      const key = pair.slice(0, at);
      if (at < 1 || key in found) continue;
      try {
        found[key] = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, " "));
      } catch (broken) {
        // A broken escape is no value: the key stays unset.
      }
    }
    return found;
  }

  /** A key's value where it is a short plain name, else an empty text. */
  function plain(key) {
    const value = keys[key] || "";
    return /^[\w.:-]{1,128}$/.test(value) ? value : "";
  }

  function post(message) {
    try {
      // The host's origin is not known here and nothing private is said, so any may listen.
      host.postMessage(message, "*");
    } catch (gone) {
      // A host that is being taken down needs no answer.
    }
  }

  // --- Heights ---------------------------------------------------------------------------

  /** The height that shows the whole widget; 0 while it is hidden. */
  function measure() {
    const root = document.getElementById("bgr");
    if (!root) return 0;
    if (root !== watched && observer) {
      observer.disconnect();
      observer.observe(root);
    }
    watched = root;
    // The widget's own box, never the viewport: a host that makes the frame higher must not
    // make the widget higher, or both would grow for ever.
    const box = root.getBoundingClientRect();
    if (!box.height || !box.width) return 0;
    // An open dialog lies above the widget and may be higher than a short view.
    const dialog = root.querySelector("dialog[open]");
    return Math.ceil(Math.max(box.bottom - page.getBoundingClientRect().top, dialog ? dialog.scrollHeight + 32 : 0));
  }

  /** Whether so many heights may be told now: at most five in three seconds at rest. */
  function mayTell(count) {
    const now = Date.now();
    // A height that follows the frame's own height would grow for ever; it is left where it is.
    if (restless >= 20) return false;
    times = times.filter((time) => now - time < 3000 && time <= now);
    if (times.length + count <= 5) return true;
    clearTimeout(later);
    later = setTimeout(report, Math.max(3050 - (now - times[0]), 50));
    return false;
  }

  function tellHeight(message) {
    times.push(Date.now());
    restless += 1;
    post(message);
  }

  /** Looks at the height and tells the host where it has changed. */
  function report() {
    if (!framed) return;
    const now = measure();
    if (!now) return;
    // One pixel less is a rounding of the host's zoom, not another view.
    if (now !== height && now !== height - 1) {
      const greeted = [pym, sizer, amp, wordpress, guardian].filter(Boolean).length;
      if (!mayTell(1 + greeted)) return;
      height = now;
      tellHeight({ type: "backgrounder:height", version: 1, id: own, height });
      if (pym) tellHeight(["pym", pym, "height", height].join("xPYMx"));
      if (sizer) tellSizer("resize");
      if (amp) tellHeight({ sentinel: "amp", type: "embed-size", height });
      if (wordpress) tellHeight({ message: "height", value: height, secret: wordpress });
      if (guardian) tellHeight({ kind: "interactive:height", height });
    }
    clearTimeout(quiet);
    if (!hasShownItself() && settled !== height) quiet = setTimeout(reportToSilentHost, 600);
  }

  function hasShownItself() {
    return own || pym || sizer || amp || wordpress || guardian;
  }

  function tellSizer(reason) {
    tellHeight("[iFrameSizer]" + [sizer, height, page.clientWidth, reason].join(":"));
  }

  /** Some hosts never greet a frame. Where none has shown itself, their words are said too. */
  function reportToSilentHost() {
    if (hasShownItself() || !mayTell(3)) return;
    settled = height;
    tellHeight({ kind: "interactive:height", height });
    tellHeight({ sentinel: "amp", type: "embed-size", height });
    tellHeight(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  }

  /** A host has shown itself: it needs the height even if that is an old one. */
  function greet() {
    height = 0;
    awake();
  }

  /** The reader or the host does something: what follows is not "at rest". */
  function awake() {
    times = [];
    restless = 0;
    report();
  }

  /** A new width is the host's doing. A new height alone may be our own, so it wakes nothing. */
  function resize() {
    if (width === page.clientWidth) return report();
    width = page.clientWidth;
    awake();
  }

  // --- Views -----------------------------------------------------------------------------

  function tellView(event) {
    // Only the view: the query may hold what the reader typed.
    const now = String(event ? event.detail : page.dataset.bgrPath || "").split("?")[0];
    report();
    if (framed && now !== path && /^[a-z0-9/-]{0,130}$/.test(now)) {
      path = now;
      post({ type: "backgrounder:view", version: 1, id: own, path });
    }
  }

  /** The part of the address that must survive a step to another page of the frame. */
  function carried() {
    const kept = ["id", "theme", "accent", "font", "radius", "lang", "childId", "amp", "secret"]
      .filter((key) => keys[key])
      .map((key) => key + "=" + encodeURIComponent(keys[key]));
    return kept.length ? "#" + kept.join("&") : "";
  }

  /** Shows a view: by the app if it is live and can, else by the view's own prerendered page. */
  function show(to) {
    const taken = !document.dispatchEvent(new CustomEvent("bgr:show", { detail: to, cancelable: true }));
    if (taken || !embedded) return;
    const [path, query] = to.split("#")[0].split("?");
    if (!/^[a-z0-9/-]{0,130}$/.test(path)) return;
    const view = path.replace(/^\/+|\/+$/g, "").replace(/\/+/g, "/");
    const root = page.dataset.bgrRoot || "./";
    // Replaced, not pushed: the host's Back button belongs to the host's reader.
    if (/^(\.\.?\/)+$/.test(root)) {
      location.replace(root + (view && view + "/") + (query ? "?" + query : "") + carried());
    }
  }

  /** A link that the app leaves to the browser keeps what the host has put into the address. */
  function keepHost(event) {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || link.hasAttribute("target")) return;
    // The attribute, because the markers of the map are links of SVG.
    const href = link.getAttribute("href");
    const root = new URL(page.dataset.bgrRoot || "./", location.href).href;
    if (href.includes("#") || !new URL(href, location.href).href.startsWith(root)) return;
    link.setAttribute("href", href + carried());
    // Only for this click: the app knows its own links by their plain address.
    setTimeout(() => link.setAttribute("href", href));
  }

  /** Where the reader acts, for what must open near: the frame may be many screens high. */
  function noteClick(event) {
    const at = event.target instanceof Element ? event.target.getBoundingClientRect().top : 0;
    page.style.setProperty("--bgr-here", Math.round(at) + "px");
    // The app has answered by then, and a dialog may be open.
    setTimeout(safely(report), 100);
  }

  // --- Looks -----------------------------------------------------------------------------

  function setTheme(theme) {
    if (theme === "light" || theme === "dark") page.dataset.theme = theme;
    else if (theme === "auto") delete page.dataset.theme;
    else return false;
    keys.theme = theme;
    setAccent();
    return true;
  }

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
    const wanted = embedded && parseColour(keys.accent);
    if (!wanted) return;
    const tokens = getComputedStyle(page);
    const grounds = ["page", "surface", "raised", "wash"]
      .map((name) => parseColour(tokens.getPropertyValue("--bgr-" + name)))
      .filter(Boolean);
    // In forced colours the grounds are the system's, which only the system can judge.
    if (!grounds.length) return page.style.removeProperty("--bgr-accent");
    page.style.setProperty("--bgr-accent", "rgb(" + keepContrast(wanted, grounds).join(" ") + ")");
  }

  function setLooks() {
    setTheme(keys.theme);
    if (!embedded) return;
    setAccent();
    // Names of fonts only: no function, no address, nothing that could be fetched.
    const { font = "", radius = "" } = keys;
    if (/^[\w ,'"-]{1,120}$/.test(font)) {
      for (const name of ["--bgr-serif", "--bgr-sans"]) {
        const own = getComputedStyle(page).getPropertyValue(name) || "serif";
        page.style.setProperty(name, font + "," + own);
      }
    }
    if (/^\d{1,2}(px)?$/.test(radius)) page.style.setProperty("--bgr-radius", parseInt(radius, 10) + "px");
  }

  // --- Messages from the host ------------------------------------------------------------

  function hear(event) {
    if (event.source !== host || !event.data) return;
    const said = event.data;
    if (typeof said === "string") {
      const init = /^\[iFrameSizer\]([^:\]]{1,128}):[^:]*:(?:true|false):/.exec(said);
      if (init) {
        sizer = init[1];
        // The library waits for the answer to its own greeting, so this is said at once.
        height = measure() || height;
        if (height) tellSizer("init");
      } else if (sizer && said === "[iFrameSizer]resize") {
        greet();
      }
      return;
    }
    if (said.version === 1 && said.type === "backgrounder:show" && typeof said.path === "string") {
      awake();
      show(said.path.slice(0, 2048));
    } else if (said.version === 1 && said.type === "backgrounder:theme" && setTheme(said.theme)) {
      awake();
    } else if (said.sentinel === "amp" && !amp) {
      amp = true;
      greet();
    } else if (/^interactive:/.test(said.kind) && !guardian) {
      guardian = true;
      greet();
    } else if (said.message === "ready" && /^\w{1,64}$/.test(said.secret)) {
      wordpress = said.secret;
      greet();
    }
  }

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
    setLooks();
    for (const mode of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      const query = matchMedia(mode);
      if (query.addEventListener) query.addEventListener("change", safely(setAccent));
    }
  })();
  if (!framed) return;
  addEventListener("message", safely(hear));
  document.addEventListener("bgr:view", safely(tellView));
  document.addEventListener("bgr:stopped", safely(() => setTimeout(safely(report))));
  addEventListener("click", safely(noteClick), true);
  addEventListener("click", safely(keepHost));
  addEventListener("resize", safely(resize));
  for (const type of ["pointerdown", "keydown"]) {
    addEventListener(type, safely(awake), { capture: true, passive: true });
  }
  for (const type of ["load", "pageshow", "toggle", "close", "transitionend"]) addEventListener(type, safely(report), true);
  document.addEventListener("visibilitychange", safely(report));
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(safely(report), function () {});
  // In the head there is nothing to measure yet.
  if (document.getElementById("bgr")) safely(tellView)();
  else document.addEventListener("DOMContentLoaded", () => safely(tellView)());
})();
