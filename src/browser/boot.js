// Starts the app on the prerendered view and guards it. Everything that can fail is handled here, in a few lines that
// never call a stopped wasm instance again: the prerendered view stays, or comes back with an alert.
(function () {
  "use strict";
  var page = document.documentElement;
  var note = document.querySelector(".bgr-static-note");
  // An offline copy shows the note until here, because a damaged one does not get here.
  if (note) note.hidden = true;
  var view = document.getElementById("bgr"); // prerendered, until the app takes it over
  var script = document.currentScript;
  if (!view || !script || typeof WebAssembly !== "object") return fail();

  var app = null; // the running instance's exports; null before the start and after a stop
  var isListening = false;
  var data = null; // the story's, until the app reads them
  var isWaiting = false; // for a part, to begin with
  var title = document.title;
  var folder = script.src; // later files stand beside it; read now, because it is relative to the address
  var base = document.baseURI; // the links of the prerendered view are relative to this; the address may change
  var framed = page.dataset.bgrMode === "page" && parent !== self;

  // A reader may ask for a theme in the address. In a frame the host does.
  var theme = page.dataset.bgrMode !== "embed" && /[?&#]theme=(light|dark)(&|$)/.exec(location.search + location.hash);
  if (theme) page.dataset.theme = theme[1];

  // The files of the engine, unless this document has the whole. The head of the page has started to fetch the main file and
  // the part that the view needs. The part with all pages is loaded when there is time; a widget asks for the one with all widgets
  // only if it needs it. The build filled in their names and hashes.
  var more = {
    pages: { file: "__PAGES__", hash: "__PAGES_HASH__" },
    widgets: { file: "__WIDGETS__", hash: "__WIDGETS_HASH__" },
  };
  function fetchMore(name) {
    return fetch(new URL(more[name].file, folder), { integrity: more[name].hash, priority: "low" });
  }
  var files = (document.querySelector("script[data-part]") || script).dataset;
  var part = page.dataset.bgrHeight ? "full" : "part";
  var engine = null; // what the main file exports, which the parts import
  var joining = null;

  /** The app will not start. One line says so; there is no spinner. */
  function fail() {
    page.dataset.bgrState = "static";
    disableButtons();
    if (!note) return;
    note.hidden = false;
    note.textContent = note.textContent; // shows the content of its noscript element
  }

  /** The buttons of the prerendered view do nothing without the app. */
  function disableButtons() {
    if (view) view.querySelectorAll("button").forEach(function (button) { button.disabled = true; });
  }

  /** The app has stopped: restores the prerendered view, with an alert. */
  function stop() {
    if (!isListening) return; // more than one error may say so
    app = null;
    isListening = false;
    page.dataset.bgrState = "stopped";
    page.classList.remove("bgr-live");
    var copy = adoption.prerendered();
    if (copy) {
      view.replaceWith(copy);
      view = copy;
    }
    document.title = title;
    view.querySelectorAll("a[href]").forEach(function (link) {
      var href = link.getAttribute("href");
      if (href[0] !== "#") link.setAttribute("href", new URL(href, base).href);
    });
    disableButtons();
    var alert = document.createElement("div");
    alert.className = "bgr-alert";
    alert.setAttribute("role", "alert");
    var text = document.createElement("p");
    text.textContent = note.dataset.stopped;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "bgr-button";
    button.textContent = note.dataset.reload;
    button.addEventListener("click", function () { location.reload(); });
    alert.append(text, button);
    view.prepend(alert);
    document.dispatchEvent(new Event("bgr:stopped"));
  }

  /** Passes an event to the app, unless it has stopped. */
  function handle(event) {
    // An app that has not begun has no address to write.
    if (!app || hold(event) || data && event.type === "pagehide") return;
    guard(function () {
      if (begin(function () { location.reload(); }) && app) app.handle(event);
    });
  }

  /**
   * Decodes the story, once. Returns false while the address, which Back may have changed, needs a part of the engine that is not there.
   * The app is then rendered later, or `otherwise` is called.
   */
  function begin(otherwise) {
    if (!data || isWaiting) return !isWaiting;
    if (app.start(view, data, base)) {
      data = null;
      return true;
    }
    isWaiting = true;
    join().then(function () {
      isWaiting = false;
      render();
    }).catch(otherwise);
    return false;
  }

  /** Lets the app take over the prerendered view, once. */
  function render() {
    guard(function () {
      if (app && begin(stop) && app) app.render();
    });
  }

  function guard(call) {
    try {
      call();
    } catch (error) {
      stop();
    }
  }

  // A click may lead to a view whose style is still on its way. It waits for two seconds; then the browser follows the link.
  var released = null;
  function hold(event) {
    var control = page.dataset.bgrStyle === "loading" && event.type === "click" && event !== released &&
      event.target.closest("a[href],[data-href],[data-action]");
    if (!control || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
    event.preventDefault();
    var late = new Promise(function (resolve) { setTimeout(resolve, 2000); });
    Promise.race([style.loaded, late]).then(function () { control.dispatchEvent(released = new MouseEvent("click", event)); });
    return true;
  }

  function listen(target, types, options, handler) {
    types.forEach(function (type) { target.addEventListener(type, handler || handle, options); });
  }

  // The reader wants something of a part that is not there yet.
  document.addEventListener("bgr:part", function (event) {
    join().catch(function () {
      if (app && event.detail) location.reload();
    });
  });

  // The story data do not fit this engine. The event names the fault.
  document.addEventListener("bgr:refused", function (event) {
    app = null;
    isListening = false;
    page.classList.remove("bgr-live");
    page.dataset.bgrFault = event.detail;
    console.error(event.type, event.detail);
    fail();
  });

  // The share sheet of the system, if available. The promise is rejected when the reader closes it.
  if (navigator.canShare && navigator.canShare({ url: "https://a.example/" })) page.dataset.bgrShareSheet = "";
  document.addEventListener("bgr:share-sheet", function () {
    var link = document.getElementById("bgr-share-link");
    navigator.share({ title: document.title, url: link.value }).catch(function () {});
  });

  // A trap outside of an event handler, such as in a timer or while rendering.
  ["error", "unhandledrejection"].forEach(function (type) {
    window.addEventListener(type, function (event) {
      if ((event.error || event.reason) instanceof WebAssembly.RuntimeError) stop();
    });
  });

  function compile(name) {
    return load(name).then(function (buffer) { return WebAssembly.compile(buffer); });
  }

  /** Adds a part to the engine. */
  function add(compiled) {
    return compiled.then(function (module) {
      return WebAssembly.instantiate(module, { _: engine });
    }).catch(function (error) {
      page.dataset.bgrFault = "part";
      console.error("bgr:part", error);
      throw error;
    });
  }

  /** Adds the part with all views, once. If it cannot be loaded, links lead to pages, and the next wish tries again. */
  function join() {
    if (!joining) {
      self.bgrFiles.rest = fetchMore(page.dataset.bgrMode === "embed" ? "widgets" : "pages");
      joining = add(compile("rest")).then(function () {
        delete page.dataset.bgrPart;
        if (app) guard(function () { app.joined(); });
      }, function (error) {
        joining = null;
        throw error;
      });
    }
    return joining;
  }

  /** The bytes of a file of the engine or of the story data. The requests were started in the head of the page, or by offline_loader.js. */
  function load(name) {
    return self.bgrFiles[name].then(function (response) {
      if (!response.ok) throw new Error(name + " " + response.status);
      return response.arrayBuffer();
    }).catch(function (error) {
      return loadFallback(error).then(function () {
        isWhole = isWhole || name === "engine"; // the fallback is the whole engine
        return decompress(self.bgrTexts[name]);
      });
    });
  }

  // The style of all views, with the name and the hash that the build filled in; the offline edition contains it. The app starts
  // without it, because each page contains its own, so that it does not compete with the engine on a slow link. While it is
  // missing, links are left to the browser.
  var style = { file: "__STYLE__", hash: "__STYLE_HASH__", loaded: null };
  function loadStyle() {
    return style.loaded = style.loaded || (style.file ? addStyle() : Promise.resolve());
  }

  function addStyle() {
    page.dataset.bgrStyle = "loading";
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    // Lets print_height.js read the rules in a frame with an opaque origin.
    sheet.crossOrigin = "anonymous";
    sheet.integrity = style.hash;
    sheet.href = new URL(style.file, folder).href;
    var late = new Promise(function (resolve, reject) { setTimeout(reject, 8000); });
    return Promise.race([append(sheet), late]).catch(function (error) {
      sheet.remove();
      return loadFallback(error).then(function () { return applyStyles(self.bgrTexts.style); });
    }).then(function () {
      delete page.dataset.bgrStyle;
    }, function () {
      page.dataset.bgrStyle = "missing";
    });
  }

  function applyStyles(text) {
    return decompress(text).then(function (buffer) {
      // An element would need its hash in the policy of every page.
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(new TextDecoder().decode(buffer));
      document.adoptedStyleSheets = [sheet];
    });
  }

  /** Appends an element that loads a file, and waits for it. */
  function append(element) {
    return new Promise(function (resolve, reject) {
      element.addEventListener("load", resolve);
      element.addEventListener("error", reject);
      document.head.append(element);
    });
  }

  // Scripts that few readers need are in a template, because the policy forbids to make them here. Embeds and the offline
  // edition contain them.
  var scripts = {};
  function loadScript(id) {
    var template = document.getElementById("bgr-scripts");
    var found = template && template.content.querySelector("#" + id);
    if (found && !scripts[id]) {
      scripts[id] = append(found.cloneNode());
      scripts[id].catch(function () { scripts[id] = null; });
    }
    return Promise.resolve(scripts[id]);
  }
  document.addEventListener("bgr:export", function (event) {
    loadScript(framed ? "bgr-frame-script" : "bgr-export-script").then(function () {
      document.dispatchEvent(new CustomEvent("bgr:do-export", { detail: event.detail }));
    }, function () {});
  });

  // In a frame with an opaque origin WebKit's 'self' matches nothing, so it refuses the wasm and the style. It accepts a
  // script whose hash the policy contains, so the same bytes are loaded as text, all at once.
  var loading = null;
  var isWhole = false;
  self.bgrTexts = {};
  function loadFallback(error) {
    var template = document.getElementById("bgr-fallback");
    if (self.origin !== "null" || !template) throw error;
    loading = loading || Promise.all(Array.from(template.content.cloneNode(true).querySelectorAll("script"), append));
    return loading;
  }

  function decompress(text) {
    var bytes = Uint8Array.from(atob(text), function (character) { return character.charCodeAt(0); });
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  // Firefox uses the box of the whole drawing for a link within SVG, and does not scroll a focused marker into view.
  function scrollToMarker(event) {
    var marker = event.target.querySelector(".bgr-map__hit-area,.bgr-map__pill-background");
    if (!marker || event.target.localName !== "a") return;
    var box = marker.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) scrollBy(0, box.top - innerHeight / 2);
  }

  function start(module, story) {
    // WebKit throws here if a policy forbids wasm. Nothing has started then.
    engine = wasm_bindgen.initSync({ module: module });
    if (isWhole || !compiledPart) return show(story);
    return add(compiledPart).then(function () {
      if (part === "part") page.dataset.bgrPart = files.section;
      return show(story);
    });
  }

  function show(story) {
    app = wasm_bindgen;
    data = new Uint8Array(story);
    if (!app.fits(data)) return;
    isListening = true;
    listen(view, ["click", "input", "change", "keydown", "dblclick", "close", "toggle", "dragstart", "pointerdown", "pointermove",
      "pointerup", "pointercancel"], true);
    view.addEventListener("wheel", handle, { capture: true, passive: false });
    // The reader may be about to change something, so the app renders before an answer would wait for it.
    listen(view, ["pointerover", "focusin"], { once: true }, render);
    listen(document, ["bgr:show", "bgr:saved", "keydown"]);
    listen(window, ["popstate", "pagehide", "beforeprint", "afterprint"]);
    // After the app's handler, which renders the whole story for print.
    listenToPrint();
    view.addEventListener("focusin", scrollToMarker);
    // An address may name another view or a dialog.
    if (!startsElsewhere() && location.hash !== "#bgr-answer") {
      goLive();
    } else {
      // WebKit lays out container queries in two steps, and the page may be too short after the first.
      var top = scrollY;
      if (top) requestAnimationFrame(function () { scrollTo(0, top); });
      render();
    }
    if (page.dataset.bgrPart && page.dataset.bgrMode === "page") (self.requestIdleCallback || setTimeout)(function () { join().catch(function () {}); });
  }

  function goLive() {
    adoption.end();
    if (!app || page.dataset.bgrState === "live") return;
    page.dataset.bgrState = "live";
    page.classList.add("bgr-live");
  }
  document.addEventListener("bgr:rendered", goLive);

  /** Whether the app will begin with another view than the page's, so that the style of all views must be there. */
  function startsElsewhere() {
    return location.search || location.hash.indexOf("#/") === 0 || page.dataset.bgrHeight || page.dataset.bgrChosen;
  }

  if (startsElsewhere()) loadStyle();
  document.addEventListener("bgr:view", loadStyle);
  if (framed) loadScript("bgr-frame-script").catch(function () {});

  var compiledPart = null;
  try {
    if (files.part) {
      // A frame whose host asks for the whole view.
      if (part === "full") self.bgrFiles.full = fetchMore("pages");
      compiledPart = compile(part);
      // The fallback has no parts, because it is whole.
      compiledPart.catch(function () {});
    }
    Promise.all([compile("engine"), load("story")]).then(function (ready) {
      return Promise.resolve(startsElsewhere() && loadStyle()).then(function () { return start(ready[0], ready[1]); });
    }).then(loadStyle).catch(function () {
      if (isListening) stop();
      else if (!page.dataset.bgrState) fail(); // the event for errors may have stopped the app already
    });
  } catch (error) {
    fail();
  }
})();
