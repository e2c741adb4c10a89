// The script for host pages. It defines <backgrounder-embed>, which shows a view of a story in a sandboxed frame of the right
// height, with a plain link until the frame has answered.
//
// It runs in pages of others, so it does little and trusts nothing: it reads no cookie and no storage, builds no markup from
// text and never navigates the page. A message from the frame can only change heights within bounds and dispatch events.
// docs/embed.md describes its use. Comments are on lines of their own, because publishing strips such lines.
(function () {
  "use strict";
  const name = "backgrounder-embed";
  const doc = document;
  // Read now, in case the host page replaces them later.
  const { customElements, CustomEvent, CSSStyleSheet, setTimeout, encodeURIComponent } = window;
  const { addEventListener, removeEventListener, getComputedStyle } = window;
  if (!customElements || customElements.get(name)) return;

  // Filled in by the build: the folders of the views, and the usual heights of each, alone and with one item selected,
  // relative to the lowest view. Written as text, because the host may have replaced the methods of arrays.
  const viewHeights = __VIEW_HEIGHTS__;
  const aView = "((?:(?:__VIEW_FOLDERS__)(?:/[a-z\\d-]{1,64})?/?)?)$";
  const view = RegExp("^(?:embed/)?" + aView);
  const viewAtTheEnd = RegExp("^(.*?/)(?:embed/)?" + aView);
  // The folder of this script, usually that of the story. Empty if unknown.
  const scriptFolder = doc.currentScript ? doc.currentScript.src.replace(/[^/]*([?#].*)?$/, "") : "";
  // Options that the host may set by an attribute or a custom property.
  const options = ["theme", "accent", "font", "radius", "lang"];
  const update = Symbol();
  let count = 0;

  // Styles are set through the DOM, which no content security policy forbids.
  function style(target, css) {
    target.style.cssText = css;
  }

  function isHeight(value) {
    return typeof value === "number" && value >= 100 && value <= 20000;
  }

  // Points a link to the page of the requested view and returns the address of its embed page.
  function resolve(link, source, requested) {
    link.href = source;
    if (!/^https?:$/.test(link.protocol)) return "";
    const folder = link.pathname.replace(/index\.html$/, "").replace(/\/?$/, "/");
    let found = viewAtTheEnd.exec(folder);
    let root = link.origin + found[1];
    // A story whose own folder is named like a view is recognised by the script beside it.
    const beside = (link.origin + folder).slice(scriptFolder.length);
    if (scriptFolder && scriptFolder + beside === link.origin + folder && view.test(beside)) {
      root = scriptFolder;
      found = view.exec(beside);
    }
    let below = found[found.length - 1];
    let query = link.search;
    if (!requested && /^#\//.test(link.hash)) requested = link.hash.slice(2);
    if (requested) {
      const cut = (requested + "?").indexOf("?");
      const group = view.exec(requested.slice(0, cut));
      if (group) {
        below = group[1];
        query = requested.slice(cut);
      }
    }
    below = below.replace(/([^/])$/, "$1/");
    link.href = root + below + query;
    return root + "embed/" + below + query;
  }

  class Embed extends window.HTMLElement {
    static get observedAttributes() {
      return ["src", "view", "height", "loading"].concat(options);
    }

    constructor() {
      super();
      const element = this;
      const id = "bgr-" + ++count;
      const shadow = element.attachShadow({ mode: "open" });
      const box = doc.createElement("div");
      const slot = doc.createElement("slot");
      const link = doc.createElement("a");
      const frame = doc.createElement("iframe");
      // Whether the element is connected, the frame has answered since then, and the frame is shown.
      let connected = false;
      let answered = false;
      let shown = false;
      // The view that the reader has opened. It is kept when the host moves the element.
      let path = "";

      const setHeight = (height) => style(box, "display:block;position:relative;writing-mode:horizontal-tb;height:" + height);

      // Print has rules of its own, because a frame cannot answer then: no empty space around the link, and the frame as high
      // as its printed view in columns of these widths.
      let sheet = null;
      const setPrintHeights = (heights) => {
        if (!sheet) return;
        let rules = shown ? "" : "div{height:auto!important}";
        for (let i = 0; i < heights.length && i < 12; i += 1) {
          const pair = heights[i] || "";
          const width = pair[0];
          const height = pair[1];
          if (typeof width !== "number" || !(width > 0 && width <= 20000)) return;
          if (!isHeight(height)) return;
          if (!i) rules = "div{height:auto!important;container-type:inline-size}";
          rules += "@container(min-width:" + (i && width) + "px){iframe{height:" + height + "px!important}}";
        }
        sheet.replaceSync(":host{display:block}:host([hidden]){display:none}@media print{" + rules + "}");
      };

      const show = (visible) => {
        shown = visible;
        setPrintHeights([]);
        style(slot, visible ? "display:none" : "");
        const position = visible ? "" : "position:absolute;top:0;left:0;visibility:hidden;";
        style(frame, position + "display:block;border:0;width:100%;height:100%");
      };

      const dispatch = (type, detail) =>
        element.dispatchEvent(new CustomEvent("backgrounder:" + type, { bubbles: true, composed: true, detail }));

      const post = (type, key, value) =>
        frame.contentWindow.postMessage({ type: "backgrounder:" + type, version: 1, [key]: value }, "*");

      const showLink = () => {
        show(false);
        setHeight("auto");
      };

      const attribute = (key) => element.getAttribute(key) || "";

      const load = () => {
        const source = attribute("src");
        let address = source && resolve(link, source, path || attribute("view"));
        if (!address) {
          link.removeAttribute("href");
          frame.remove();
          return showLink();
        }
        address += "#id=" + id;
        const styles = getComputedStyle(element);
        for (let i = 0; i < options.length; i += 1) {
          const value = attribute(options[i]) || styles.getPropertyValue("--backgrounder-" + options[i]).trim();
          if (value) address += "&" + options[i] + "=" + encodeURIComponent(value);
        }
        frame.title = link.textContent = attribute("title") || element.textContent.trim() || "Backgrounder";
        frame.loading = attribute("loading") === "eager" ? "eager" : "lazy";
        if (!shown) {
          // An estimate, so that little moves when the frame answers.
          const height = +attribute("height");
          const parts = /^(\w*)\/?([^?/#]*)/.exec(address.slice(address.lastIndexOf("/embed/") + 7));
          const factor = (viewHeights[parts[1]] || [])[parts[2] ? 1 : 0] || 1;
          setHeight((isHeight(height) ? height : factor * (700 + 160000 / (box.clientWidth || 600))) + "px");
        }
        // Removed and appended again, because a new fragment alone would not reload the page.
        if (frame.src !== address) {
          frame.remove();
          frame.src = address;
        }
        if (!frame.parentNode) box.append(frame);
      };

      const onMessage = (event) => {
        if (!event.source || event.source !== frame.contentWindow) return;
        if (event.origin !== "null" && event.origin !== link.origin) return;
        const data = event.data;
        if (!data || data.version !== 1) return;
        if (data.type === "backgrounder:height") {
          if (!isHeight(data.height)) return;
          answered = true;
          setHeight(data.height + "px");
          if (!shown) {
            show(true);
            dispatch("ready", {});
          }
          if (data.print && data.print.length) setPrintHeights(data.print);
        } else if (data.type === "backgrounder:view" && typeof data.path === "string" && data.path !== path) {
          if (!view.test(data.path)) return;
          path = data.path;
          dispatch("view", { path });
        }
      };

      // A frame that has loaded but sends nothing was refused or shows an error: the link stays.
      frame.addEventListener("load", () =>
        setTimeout(() => answered || showLink(), 10000)
      );
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
      frame.referrerPolicy = "no-referrer";
      frame.allow = "clipboard-write";
      slot.append(link);
      box.append(slot);
      shadow.append(box);
      try {
        sheet = new CSSStyleSheet();
        shadow.adoptedStyleSheets = [sheet];
      } catch (old) {
        // In older browsers the element stays inline, which does no harm.
        sheet = null;
      }
      show(false);

      element[update] = (change, value) => {
        if (change === "connect") {
          connected = true;
          answered = false;
          addEventListener("message", onMessage, true);
          load();
        } else if (!connected) {
          // Attributes are read when the element is connected.
        } else if (change === "disconnect") {
          connected = false;
          removeEventListener("message", onMessage, true);
        } else if (shown && change === "theme") {
          post("theme", change, value || "auto");
        } else if (shown && change === "view" && value) {
          post("show", "path", value);
        } else {
          if (change === "src" || change === "view") path = "";
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

    attributeChangedCallback(key, before, value) {
      if (before !== value) this[update](key, value);
    }
  }

  customElements.define(name, Embed);
})();
