// Starts the app beside the prerendered view and guards it. Everything that can fail does so
// here, in a few lines that never call a stopped wasm instance again: the prerendered view
// stays, or comes back with one alert. What stays out: everything the story decides.
(function () {
  "use strict";
  var page = document.documentElement;
  var served = document.getElementById("bgr");
  var script = document.currentScript;
  if (!served || !script || typeof WebAssembly !== "object") return fail();

  var app = null; // the running instance's exports; null before the start and after a stop
  var live = null; // the container that the app renders into
  var title = document.title;
  var base = document.baseURI; // where the served view's links are right; the address may change

  /** The prerendered view is all there is: one line says so, no spinner. */
  function fail() {
    page.dataset.bgrState = "static";
    silence();
    var plain = document.querySelector(".bgr-plain");
    if (plain) plain.textContent = plain.textContent; // what was meant for readers without scripts
  }

  /** Nobody answers the served view's buttons any more. */
  function silence() {
    if (served) served.querySelectorAll("button").forEach(function (button) { button.disabled = true; });
  }

  /** The app has stopped: the prerendered view comes back, with one alert. */
  function stop() {
    if (!live) return; // a panic is told first by its hook and then by the trap that follows
    app = null;
    var container = live;
    live = null;
    page.dataset.bgrState = "stopped";
    page.classList.remove("bgr-live");
    if (container.isConnected) container.replaceWith(served);
    document.title = title;
    served.querySelectorAll("a[href]").forEach(function (link) {
      var href = link.getAttribute("href");
      if (href[0] !== "#") link.setAttribute("href", new URL(href, base).href);
    });
    silence();
    var alert = document.createElement("div");
    alert.className = "bgr-alert";
    alert.setAttribute("role", "alert");
    var words = document.createElement("p");
    words.textContent = "The interactive view stopped.";
    var button = document.createElement("button");
    button.type = "button";
    button.className = "bgr-button";
    button.textContent = "Reload";
    button.addEventListener("click", function () { location.reload(); });
    alert.append(words, button);
    served.prepend(alert);
  }

  /** Calls the app, unless it has stopped. */
  function call(event) {
    if (!app) return;
    try {
      app.handle(event);
    } catch (error) {
      stop();
    }
  }

  function listen(target, types, options) {
    types.forEach(function (type) { target.addEventListener(type, call, options); });
  }

  document.addEventListener("bgr:stopped", stop);

  // Paper has no way to open a panel or to follow a link: what is closed opens while the page is
  // printed, and the page says where it stands. A copy on disk stands in a folder of the reader's.
  var opened = [];
  function toPaper() {
    openAll();
    // The app may render what is only for paper after this.
    Promise.resolve().then(openAll);
  }
  function openAll() {
    document.querySelectorAll("details:not([open])").forEach(function (one) {
      one.open = true;
      opened.push(one);
    });
    var from = document.getElementById("bgr-from");
    if (from && page.dataset.bgrMode === "page") from.textContent = location.href;
    if (page.dataset.bgrMode === "offline") return;
    document.querySelectorAll(".bgr-mark__more a").forEach(function (link) { link.dataset.address = link.href; });
  }
  function fromPaper() {
    opened.forEach(function (one) { one.open = false; });
    opened = [];
    // The same element may lead elsewhere in the next view.
    document.querySelectorAll("[data-address]").forEach(function (link) { delete link.dataset.address; });
  }
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", fromPaper);

  // The system's share sheet, where there is one and the frame may use it. Whoever closes it has
  // changed their mind, which is no error.
  if (navigator.canShare && navigator.canShare({ url: "https://a.example/" })) page.dataset.bgrSheet = "";
  document.addEventListener("bgr:sheet", function () {
    var link = document.getElementById("bgr-share-link");
    navigator.share({ title: document.title, url: link.value }).catch(function () {});
  });

  // A trap outside of an event (in a timer, while rendering) ends up here.
  ["error", "unhandledrejection"].forEach(function (type) {
    window.addEventListener(type, function (event) {
      if ((event.error || event.reason) instanceof WebAssembly.RuntimeError) stop();
    });
  });

  /** The wasm's bytes: fetched early by the page's head, or unpacked by the offline edition. */
  function bytes() {
    return self.bgrWasm.then(function (answer) {
      if (!answer.ok) throw new Error("wasm " + answer.status);
      return answer.arrayBuffer();
    }).catch(function (error) {
      return load(error).then(function () { return unpack(self.bgrPacked); });
    });
  }

  /** The style of the views that this page does not show. The offline edition has it by now. */
  function style() {
    if (!script.dataset.style) return;
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    // In an opaque origin this lets paper.js read the rules; the wasm came the same way.
    sheet.crossOrigin = "anonymous";
    sheet.href = new URL(script.dataset.style, script.src).href;
    return come(sheet).catch(function (error) {
      sheet.remove();
      return load(error).then(function () { return dress(self.bgrStyle); });
    });
  }

  function dress(text) {
    return unpack(text).then(function (buffer) {
      var sheet = document.createElement("style");
      sheet.textContent = new TextDecoder().decode(buffer);
      document.head.append(sheet);
    });
  }

  function come(element) {
    return new Promise(function (done, refuse) {
      element.addEventListener("load", done);
      element.addEventListener("error", refuse);
      document.head.append(element);
    });
  }

  // In a frame with an opaque origin WebKit takes no address for 'self', so it refuses the wasm and
  // the style. It does take a script whose hash the policy names: the same bytes, as text.
  var loading = null;
  function load(error) {
    var packed = document.getElementById("bgr-packed");
    if (self.origin !== "null" || !packed) throw error;
    loading = loading || come(packed.content.firstElementChild.cloneNode(true));
    return loading;
  }

  function unpack(text) {
    var packed = Uint8Array.from(atob(text), function (letter) { return letter.charCodeAt(0); });
    var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  // Firefox takes the box of a link in a drawing for the whole drawing, and leaves a mark of the
  // map that has the focus off the screen.
  function showMark(event) {
    var mark = event.target.querySelector(".bgr-map__hit,.bgr-map__pill-plate");
    if (!mark || event.target.localName !== "a") return;
    var box = mark.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) scrollBy(0, box.top - innerHeight / 2);
  }

  // WebKit lays container queries out in two steps, and goes to the top of a page that is empty in the
  // first. By the next frame the live view is there, and the page goes back to where it was. That is noted
  // in a frame, which is laid out then anyway: asked at the start, the view that is about to go would be
  // laid out once more, with a style that has just come.
  var top = 0;
  function see() { top = scrollY; }
  requestAnimationFrame(see);
  addEventListener("scroll", see, { passive: true });

  function start(module) {
    // WebKit refuses here what a policy forbids: nothing has started then, so nothing has stopped.
    wasm_bindgen.initSync({ module: module });
    live = served.cloneNode(false);
    app = wasm_bindgen;
    listen(live, ["click", "input", "change", "keydown", "dblclick", "focusin", "close", "toggle",
      "dragstart", "pointerdown", "pointermove", "pointerup", "pointercancel", "pointerover", "pointerout"], true);
    live.addEventListener("wheel", call, { capture: true, passive: false });
    listen(document, ["bgr:show", "keydown"]);
    listen(window, ["popstate", "resize", "pagehide", "pageshow", "beforeprint", "afterprint"]);
    // After the app, which writes the whole story for paper.
    ["beforeprint", "afterprint"].forEach(function (type, at) {
      var paper = [toPaper, fromPaper][at];
      window.removeEventListener(type, paper);
      window.addEventListener(type, paper);
    });
    live.addEventListener("focusin", showMark);
    removeEventListener("scroll", see);
    // A page that is hidden has no frames, and one that has shown a venue may have moved since the last.
    if (document.hidden || page.dataset.bgrChosen) see();
    if (top) requestAnimationFrame(function () { scrollTo(0, top); });
    app.start(served, live);
  }

  try {
    Promise.all([bytes().then(function (buffer) {
      return WebAssembly.compile(buffer);
    }), style()]).then(function (ready) {
      start(ready[0]);
    }).catch(function () {
      if (live) stop();
      else if (!page.dataset.bgrState) fail(); // a panic at the start has been told already
    });
  } catch (error) {
    fail();
  }
})();
