// Runs in pages of a preview, never in published files. It keeps the page true to the files it is made from: after a good
// build it reloads the page and puts the reader back where they were; problems stand in a corner until they are fixed.
// It adds one element and uses no HTML text. Frames have no copy of it, because they reload with the page around them.
(function () {
  "use strict";
  var script = document.currentScript;
  if (!script || window.top !== window) return;
  var folder = script.src.slice(0, script.src.lastIndexOf("/") + 1);
  var own = { site: Number(script.dataset.site), version: Number(script.dataset.version) };
  var KEY = "backgrounder-preview " + location.href;
  // How long the page may change after a reload before the reader counts as being there.
  var SETTLE = 3000;
  var RECONNECT = 3000;

  // Where the reader is.

  function detailsByKey() {
    var found = new Map();
    document.querySelectorAll("details").forEach(function (details) {
      var owner = details.closest("[id]");
      var summary = details.querySelector("summary");
      var name = details.id || (owner ? owner.id : "") + "|" + (summary ? summary.textContent.trim().slice(0, 80) : "");
      var key = name;
      for (var n = 1; found.has(key); n += 1) key = name + "|" + n;
      found.set(key, details);
    });
    return found;
  }

  function save() {
    var open = {};
    detailsByKey().forEach(function (details, key) { open[key] = details.open; });
    var tabs = Array.from(document.querySelectorAll("[role=tab][aria-selected=true][id]"), function (tab) { return tab.id; });
    var focus = document.activeElement ? document.activeElement.id : "";
    var place = { x: scrollX, y: scrollY, open: open, tabs: tabs, focus: focus, list: isListOpen };
    // Without storage, or where it is full, the page reloads at its own beginning.
    try { sessionStorage.setItem(KEY, JSON.stringify(place)); } catch (error) { return; }
  }

  function saved() {
    try {
      var place = JSON.parse(sessionStorage.getItem(KEY));
      sessionStorage.removeItem(KEY);
      return place;
    } catch (error) {
      return null;
    }
  }

  // Goes on until the page has its final form or the reader acts: the app may replace the view after it has loaded.
  function restore(place) {
    var acts = ["wheel", "touchstart", "pointerdown", "keydown"];
    var observer = new MutationObserver(schedule);
    var timer = setTimeout(stop, SETTLE);
    var isScheduled = false;
    function stop() {
      observer.disconnect();
      clearTimeout(timer);
      removeEventListener("load", apply);
      acts.forEach(function (type) { removeEventListener(type, stop, true); });
    }
    function schedule() {
      if (isScheduled) return;
      isScheduled = true;
      requestAnimationFrame(function () { isScheduled = false; apply(); });
    }
    function apply() {
      detailsByKey().forEach(function (details, key) {
        if (key in place.open && details.open !== place.open[key]) details.open = place.open[key];
      });
      place.tabs.forEach(function (id) {
        var tab = document.getElementById(id);
        if (tab && tab.getAttribute("aria-selected") === "false") tab.click();
      });
      var focused = place.focus && document.getElementById(place.focus);
      if (focused && document.activeElement !== focused) focused.focus({ preventScroll: true });
      if (Math.abs(scrollY - place.y) > 1 || Math.abs(scrollX - place.x) > 1) {
        scrollTo({ left: place.x, top: place.y, behavior: "instant" });
      }
    }
    acts.forEach(function (type) { addEventListener(type, stop, { capture: true, passive: true }); });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    addEventListener("load", apply);
    apply();
  }

  // The corner.

  var STYLE =
    ":host{all:initial;display:contents;color-scheme:light dark}" +
    "#box{position:fixed;inset:auto 8px 8px auto;z-index:2147483647;box-sizing:border-box;max-width:min(26rem,calc(100vw - 16px));" +
    "max-height:calc(100vh - 16px);display:flex;flex-direction:column;gap:8px;padding:8px 12px;font:14px/1.4 system-ui,sans-serif;" +
    "background:Canvas;color:CanvasText;border:1px solid;border-radius:6px}" +
    "#line{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px}" +
    "button{font:inherit;min-height:28px;padding:0 10px;color:ButtonText;background:ButtonFace;border:1px solid;border-radius:4px;cursor:pointer}" +
    "button:focus-visible,ol:focus-visible{outline:2px solid;outline-offset:2px}" +
    "ol{margin:0;padding:0 0 0 1.5em;overflow:auto;max-height:50vh;overflow-wrap:anywhere}" +
    "li{margin:0 0 6px;white-space:pre-line}code{font:13px ui-monospace,monospace}" +
    // Not `hidden`: reading tools must know the status before it speaks.
    "#box[data-empty]{opacity:0;pointer-events:none}[hidden]{display:none!important}@media print{#box{display:none}}";

  var isListOpen = false;
  var isConnected = true;
  var problems = [];
  var hasFailed = false;
  var box, status, button, list;

  function element(name, attributes, parent) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    parent.appendChild(made);
    return made;
  }

  // The status stands in the page before it says anything, because reading tools announce changes only.
  function addCorner() {
    var host = element("div", { id: "backgrounder-preview", lang: "en", dir: "ltr" }, document.documentElement);
    var root = host.attachShadow({ mode: "open" });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    box = element("div", { id: "box" }, root);
    var line = element("div", { id: "line" }, box);
    status = element("span", { role: "status" }, line);
    button = element("button", { type: "button", "aria-controls": "list" }, line);
    list = element("ol", { id: "list", tabindex: "0", role: "list", "aria-label": "Problems" }, box);
    button.addEventListener("click", function () { openList(!isListOpen); });
    addEventListener("keydown", function (event) {
      var isOurs = event.composedPath().indexOf(box) >= 0;
      // An open dialog of the page is closed first.
      if (event.key !== "Escape" || !isListOpen || (!isOurs && document.querySelector("dialog[open]"))) return;
      event.stopPropagation();
      openList(false);
      if (isOurs) button.focus();
    }, true);
    addEventListener("resize", makeRoom);
  }

  function openList(isOpen) {
    isListOpen = isOpen;
    show();
  }

  function count(word) {
    var number = problems.filter(function (problem) { return problem.severity === word; }).length;
    return number === 0 ? "" : number + " " + word + (number === 1 ? "" : "s");
  }

  function sentence() {
    if (!isConnected) return "The preview does not answer.";
    var counts = [count("error"), count("warning")].filter(Boolean).join(", ");
    if (!counts) return hasFailed ? "Not built. This page shows the last good version." : "";
    return hasFailed ? counts + ". This page shows the last good version." : counts + ".";
  }

  function show() {
    var text = sentence();
    if (status.textContent !== text) status.textContent = text;
    button.hidden = problems.length === 0;
    button.textContent = isListOpen ? "Hide problems" : "Show problems";
    button.setAttribute("aria-expanded", String(isListOpen));
    list.hidden = !isListOpen || problems.length === 0;
    box.toggleAttribute("data-empty", !text);
    makeRoom();
  }

  function fillList() {
    list.replaceChildren();
    problems.forEach(function (problem) {
      var item = element("li", {}, list);
      var place = problem.file + (problem.file && problem.line ? ":" + problem.line : "");
      [place, problem.path].filter(Boolean).forEach(function (text) {
        element("code", {}, item).textContent = text;
        item.append(" ");
      });
      item.append(problem.severity + ": " + problem.message);
    });
  }

  // The page can be scrolled until its end stands above the corner.
  function makeRoom() {
    // The open list covers the page until it is closed; the page does not move for it.
    if (!list.hidden) return;
    var style = document.documentElement.style;
    var room = sentence() ? box.offsetHeight + 16 + "px" : "";
    style.paddingBottom = room;
    style.scrollPaddingBottom = room;
  }

  // The server.

  var source = null;
  var retry = 0;
  var silence = 0;
  var isReloading = false;

  function receive(event) {
    var state = JSON.parse(event.data);
    // A page from before the first build shows the state itself, so any other state is news.
    var isNews = own.site === 0 ? state.version !== own.version : state.site !== own.site;
    if (isNews && !isReloading) {
      isReloading = true;
      save();
      location.reload();
    }
    if (isReloading || own.site === 0) return;
    problems = state.problems;
    if (problems.length === 0) isListOpen = false;
    hasFailed = state.failed;
    fillList();
    show();
  }

  // A connection that ends and comes back at once is not worth a word.
  function setConnected(is) {
    clearTimeout(silence);
    if (is || !isConnected) return tell(is);
    silence = setTimeout(tell, RECONNECT, false);
  }

  function tell(is) {
    isConnected = is;
    if (own.site !== 0) show();
  }

  // Only a visible page listens: browsers allow few connections to one host.
  function listen() {
    clearTimeout(retry);
    if (source) source.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(folder + "events");
    source.onopen = function () { setConnected(true); };
    source.onmessage = receive;
    source.onerror = function () {
      setConnected(false);
      // A refusal ends the source for good, any other end does not.
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(listen, RECONNECT);
    };
  }

  function start() {
    addCorner();
    var place = saved();
    if (place) {
      isListOpen = place.list;
      restore(place);
    }
    show();
    document.addEventListener("visibilitychange", listen);
    addEventListener("pageshow", function (event) { if (event.persisted) listen(); });
    addEventListener("pagehide", function () { if (source) source.close(); });
    listen();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
