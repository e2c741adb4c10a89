// The script for host pages. It defines <backgrounder-embed>, which shows a view of a story as a widget of fixed height in a
// sandboxed frame, with a plain link until the frame has answered. Links and paragraphs of the host page may choose the view.
//
// It runs in pages of others, so it does little and trusts nothing: it reads no cookie and no storage, builds no markup from
// text and never navigates the page. A message from the frame can only change heights within bounds and dispatch events. The
// frame's id is a secret: random, new for each load, and known to the documents that this script loads and their successors.
// A document that does not know it is removed, and the link comes back.
// docs/embed.md describes its use. Comments are on lines of their own, because publishing strips such lines.
(function () {
  "use strict";
  const name = "backgrounder-embed";
  const doc = document;
  // Read now, in case the host page replaces them later.
  const { customElements, CustomEvent, CSSStyleSheet, IntersectionObserver, setTimeout, encodeURIComponent } = window;
  const { addEventListener, removeEventListener, getComputedStyle, RegExp } = window;
  if (!customElements || customElements.get(name)) return;

  // Filled in by the build: the folders of the views, and the heights of widgets in wide and narrow columns. A view without
  // heights of its own has those of "". Written as text, because the host may have replaced the methods of arrays.
  const viewHeights = __VIEW_HEIGHTS__;
  const aView = "((?:(?:__VIEW_FOLDERS__)(?:/[a-z\\d-]{1,64})?/?)?)$";
  const view = RegExp("^(?:embed/)?" + aView);
  const ending = RegExp("^(.*?/)(?:embed/)?" + aView);
  // The folder of this script, usually that of the story. Empty if unknown.
  const home = doc.currentScript ? doc.currentScript.src.replace(/(assets\/)?[^/]*([?#].*)?$/, "") : "";
  // Options that the host may set by an attribute or a custom property.
  const options = ["theme", "accent", "font", "radius", "lang", "height"];
  const update = Symbol();

  // Styles are set through the DOM, which no content security policy forbids.
  function style(target, css) {
    target.style.cssText = css;
  }

  function isLength(value) {
    return typeof value === "number" && value >= 100 && value <= 20000;
  }

  // An address below a story's root, such as "map/riyadh/?at=1,2", with the slash before its query. Otherwise nothing.
  function read(text) {
    if (typeof text !== "string") return;
    const cut = (text + "?").indexOf("?");
    const found = view.exec(text.slice(0, cut));
    if (found) return found[1].replace(/([^/])$/, "$1/") + text.slice(cut);
  }

  // Divides the address of a link to a page of a story into the story's root and the address below it.
  function divide(link) {
    if (!/^https?:$/.test(link.protocol)) return;
    const folder = link.pathname.replace(/index\.html$/, "").replace(/\/?$/, "/");
    let found = ending.exec(folder);
    let root = link.origin + found[1];
    // A story whose own folder is named like a view is recognised by the script beside it.
    const beside = (link.origin + folder).slice(home.length);
    if (home && home + beside === link.origin + folder && view.test(beside)) {
      root = home;
      found = view.exec(beside);
    }
    const fragment = /^#\//.test(link.hash) ? read(link.hash.slice(2)) : null;
    return { root, below: fragment ?? read(found[found.length - 1] + link.search) };
  }

  // A plain click on a link with the id of an element shows the link's page there. Without the element it stays a link.
  // Other buttons of a mouse cause other events.
  addEventListener("click", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("a[data-backgrounder]");
    const element = link && doc.getElementById(link.dataset.backgrounder);
    if (element?.[update]?.("follow", link)) event.preventDefault();
  });

  class Embed extends window.HTMLElement {
    static get observedAttributes() {
      return ["src", "view", "loading", "sync"].concat(options);
    }

    constructor() {
      super();
      const element = this;
      const shadow = element.attachShadow({ mode: "open" });
      const block = doc.createElement("div");
      const box = doc.createElement("div");
      const slot = doc.createElement("slot");
      const link = doc.createElement("a");
      const frame = doc.createElement("iframe");
      // Whether the element is connected, and the frame is shown.
      let connected;
      let shown;
      // The address of the frame without its id, the id, and the question that a new document in it must answer.
      let target;
      let id;
      let question;
      // The view that the reader has opened, which is kept when the host moves the element, and one to be shown next.
      let path;
      let next;
      let root;
      // The folder of the translation that is shown, below the root.
      let edition;
      // The paragraph that is being read, and the last one that has changed the view.
      let now;
      let last;

      const attribute = (key) => element.getAttribute(key) || "";
      const isFull = () => attribute("height") === "full";

      // At least the reserved height, as padding: it depends on the width without a script, also in old browsers. A widget
      // that is read along with the article shows many views, so it has the height of the highest.
      let reserved;
      let height;
      // The timer runs while the last change is recent: however often the frame asks, the page is laid out anew at most five
      // times a second.
      let timer;
      let stale;
      const paint = () => {
        timer = stale && setTimeout(paint, 200);
        stale = false;
        style(box, "display:block;position:relative;box-sizing:border-box;height:" + height + ";padding-bottom:" + reserved);
      };
      const giveBack = () => {
        reserved = "0";
        height = "auto";
        paint();
      };
      const reserve = (below) => {
        const parts = /^(\w*)\/?([^?]?)/.exec(element.hasAttribute("sync") ? "" : below);
        const heights = viewHeights[parts[1] + (parts[2] && "/")] || viewHeights[""];
        reserved = "clamp(" + heights[0] + "px,(480px - 100%)*1000000," + heights[1] + "px)";
      };

      // Print has rules of its own, because a frame cannot answer then: no empty space around the link, and the frame as high
      // as its printed view in columns of these widths.
      let sheet;
      const print = (heights) => {
        if (!sheet) return;
        const whole = "div{height:auto!important;padding:0!important";
        let rules = shown ? "" : whole + "}";
        for (let i = 0; i < heights.length && i < 12; i += 1) {
          const pair = heights[i] || "";
          const width = pair[0];
          const height = pair[1];
          if (!isLength(width) || !isLength(height)) return;
          if (!i) rules = whole + ";container-type:inline-size}iframe{position:static!important}";
          rules += "@container(min-width:" + (i && width) + "px){iframe{height:" + height + "px!important}}";
        }
        sheet.replaceSync(":host{display:block}:host([hidden]){display:none}@media print{" + rules + "}");
      };

      const reveal = (visible) => {
        shown = visible;
        print([]);
        style(slot, visible ? "display:none" : "");
        const rest = visible ? "" : ";visibility:hidden";
        style(frame, "display:block;position:absolute;top:0;left:0;border:0;width:100%;height:100%" + rest);
      };

      const dispatch = (type, detail) =>
        element.dispatchEvent(new CustomEvent("backgrounder:" + type, { bubbles: true, composed: true, detail }));

      const post = (message) => frame.contentWindow?.postMessage({ version: 1, ...message }, "*");

      const load = () => {
        question = null;
        const source = attribute("src");
        link.href = source;
        const address = source && divide(link);
        if (!address) {
          link.removeAttribute("href");
          frame.remove();
          giveBack();
          return reveal(false);
        }
        root = address.root;
        // A translation that the host page names is loaded at once. Otherwise the original's page goes on to it.
        const tags = RegExp("^(" + attribute("translations").replace(/[^\w-]+/g, "|") + ")(?![^-])").exec(attribute("lang"));
        edition = root + (tags?.[1] ? tags[1] + "/" : "");
        const first = next ?? read(attribute("view") || null) ?? address.below;
        const below = next ?? path ?? first;
        link.href = edition + below;
        let wanted = edition + "embed/" + below + "#";
        for (let i = 0; i < options.length; i += 1) {
          const value = attribute(options[i]) || getComputedStyle(element).getPropertyValue("--backgrounder-" + options[i]).trim();
          if (value) wanted += options[i] + "=" + encodeURIComponent(value) + "&";
        }
        frame.title = link.textContent = attribute("title") || element.textContent.trim() || "Backgrounder";
        frame.loading = attribute("loading") === "eager" ? "eager" : "lazy";
        if (!shown || !isFull()) reserve(first);
        if (!shown) height = "0";
        paint();
        // Removed and appended again, because a new fragment alone would not reload the page.
        if (target !== wanted) {
          frame.remove();
          target = wanted;
          id = crypto.getRandomValues(new Uint32Array(4)).join("");
          frame.src = target + "id=" + id;
        }
        if (!frame.parentNode) box.append(frame);
      };

      const showView = (wanted, quiet) => {
        const below = read(wanted);
        if (below === undefined) return false;
        if (shown) post({ type: "backgrounder:show", path: below, quiet });
        else {
          next = below;
          load();
        }
        return true;
      };

      // Shows the view of the paragraph in the middle of the window, but not while the reader uses the widget.
      const readAlong = () => {
        if (!shown || !now || now === last) return;
        if (element.matches(":hover") || doc.activeElement === element) return;
        last = now;
        const wanted = now.dataset.backgrounderView;
        if (read(wanted) !== path) showView(wanted, true);
      };

      const observer = new IntersectionObserver((entries) => {
        for (let i = 0; i < entries.length; i += 1) if (entries[i].isIntersecting) now = entries[i].target;
        readAlong();
        watch();
      }, { rootMargin: "-50% 0px" });

      // Paragraphs that were added since are found when another one is reached.
      const watch = () => {
        if (!connected || !element.hasAttribute("sync")) return observer.disconnect();
        const found = doc.querySelectorAll("[data-backgrounder-view]");
        for (let i = 0; i < found.length; i += 1) {
          if ((found[i].dataset.backgrounder || element.id) === element.id) observer.observe(found[i]);
        }
      };

      // Shows the page of the host's link, which stays a link if this is not possible.
      const follow = (from) => {
        const address = shown && box.clientHeight && divide(from);
        if (!address || (address.root !== root && address.root !== edition)) return;
        showView(address.below);
        watch();
        // On a phone the widget may be screens away. Nothing moves if all of it is in sight.
        element.scrollIntoView({ block: "nearest" });
        return true;
      };

      // Removes the frame, so that the link is back. Its space is given back where the reader does not see that.
      const giveUp = () => {
        target = null;
        frame.remove();
        reveal(false);
        if (box.getBoundingClientRect().top > window.innerHeight) giveBack();
      };

      // A document has been loaded into the frame, or ours is about to leave it. One that says nothing is not ours: the frame
      // was refused, shows an error, or has been led elsewhere.
      const ask = () => {
        const asked = (question = {});
        post({ type: "backgrounder:ping" });
        setTimeout(() => asked === question && giveUp(), 5000);
      };

      const onMessage = (event) => {
        const data = event.data;
        if (!data || data.version !== 1) return;
        // The source of a document that is gone may be null, so its id has to do.
        if (data.type === "backgrounder:bye" && data.id === id) return ask();
        if (!event.source || event.source !== frame.contentWindow) return;
        if (event.origin !== "null" && event.origin !== link.origin) return;
        if (data.id !== id) return giveUp();
        question = null;
        if (data.type === "backgrounder:height") {
          if (!isLength(data.height)) return;
          if (isFull()) reserved = "0";
          height = data.height + "px";
          stale = true;
          if (!timer) paint();
          if (!shown) {
            reveal(true);
            dispatch("ready", {});
            readAlong();
          }
          if (data.print?.length) print(data.print);
        } else if (data.type === "backgrounder:view" && typeof data.path === "string" && data.path !== path) {
          if (!view.test(data.path)) return;
          path = data.path;
          next = null;
          dispatch("view", { path });
        }
      };

      frame.addEventListener("load", ask);
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
      frame.referrerPolicy = "no-referrer";
      frame.allow = "clipboard-write";
      style(block, "display:block;writing-mode:horizontal-tb");
      slot.append(link);
      box.append(slot);
      block.append(box);
      shadow.append(block);
      try {
        sheet = new CSSStyleSheet();
        shadow.adoptedStyleSheets = [sheet];
      } catch (old) {
        // In older browsers the element stays inline, which does no harm.
      }
      reveal(false);

      element[update] = (change, value) => {
        if (change === "connect") {
          connected = true;
          addEventListener("message", onMessage, true);
          // Until then the page may lack paragraphs.
          addEventListener("load", watch);
          load();
          watch();
        } else if (!connected) {
          // Attributes are read when the element is connected, and a view can be shown only then.
        } else if (change === "disconnect") {
          connected = target = null;
          frame.remove();
          removeEventListener("message", onMessage, true);
          removeEventListener("load", watch);
          watch();
        } else if (change === "show") {
          return showView(value);
        } else if (change === "follow") {
          return follow(value);
        } else if (change === "sync") {
          watch();
        } else if (shown && change === "theme") {
          post({ type: "backgrounder:theme", theme: value || "auto" });
        } else if (shown && change === "view" && value) {
          showView(value);
        } else {
          if (change === "src" || change === "view") path = next = null;
          load();
        }
      };
    }

    connectedCallback() {
      this[update]("connect");
    }

    disconnectedCallback() {
      this[update]("disconnect");
    }

    // Shows a view, such as "map/riyadh/". True if that is the name of a view.
    show(path) {
      return !!this[update]("show", path);
    }

    attributeChangedCallback(key, before, value) {
      if (before !== value) this[update](key, value);
    }
  }

  customElements.define(name, Embed);
})();
