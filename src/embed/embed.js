// The host-page script: defines <backgrounder-embed>, which shows a view of a story in a
// sandboxed frame of the right height and keeps a plain link until that frame has answered.
//
// It runs in pages that belong to others, so it takes little and trusts nothing: it reads no
// cookie and no storage, builds no markup from text, never navigates the page, and the only thing
// that a message from the frame can change is a height within bounds. What the view looks like,
// and everything that the reader does in it, stays inside the frame; docs/embed.md says how to
// use it. Every comment stands on lines of its own, because publishing strips such lines.
(function () {
  "use strict";
  const name = "backgrounder-embed";
  const doc = document;
  // Taken now, so that it does not matter what the host replaces later.
  const { customElements, CustomEvent, CSSStyleSheet, setTimeout, encodeURIComponent } = window;
  const { addEventListener, removeEventListener, getComputedStyle } = window;
  if (!customElements || customElements.get(name)) return;

  const aView = "((?:(?:map|actors|deal|timeline|positions|sources|claims)(?:/[a-z\\d-]{1,64})?/?)?)$";
  const view = RegExp("^(?:embed/)?" + aView);
  const viewAtTheEnd = RegExp("^(.*?/)(?:embed/)?" + aView);
  // The folder of this script, most often that of the story too. Empty where it is not known.
  const home = doc.currentScript ? doc.currentScript.src.replace(/[^/]*([?#].*)?$/, "") : "";
  // What the host may wish for, by an attribute or by a custom property.
  const wishes = ["theme", "accent", "font", "radius", "lang"];
  // How many times as high as the plainest view the others usually are, alone and with one thing
  // chosen. It is a guess until the frame has answered, and never so high that a refused frame
  // leaves screens of nothing.
  const usual = { "": [2.3], map: [1.2, 2.4], actors: [2.3, 3.4], deal: [3.8], timeline: [2.7, 1.6],
    positions: [2.9, 1.1], sources: [4, 1.3], claims: [1.9, 1.9] };
  const act = Symbol();
  let count = 0;

  // Styles go through the object model, which no content security policy forbids.
  function style(what, css) {
    what.style.cssText = css;
  }

  function isHeight(value) {
    return typeof value === "number" && value >= 100 && value <= 20000;
  }

  // Sets a link to the page of the wished view and returns the address of its embed page.
  function resolve(link, source, wished) {
    link.href = source;
    if (!/^https?:$/.test(link.protocol)) return "";
    const folder = link.pathname.replace(/index\.html$/, "").replace(/\/?$/, "/");
    let found = viewAtTheEnd.exec(folder);
    let root = link.origin + found[1];
    // A story in a folder that is named like a view is told apart by the script beside it.
    const beside = (link.origin + folder).slice(home.length);
    if (home && home + beside === link.origin + folder && view.test(beside)) {
      root = home;
      found = view.exec(beside);
    }
    let below = found[found.length - 1];
    let query = link.search;
    if (!wished && /^#\//.test(link.hash)) wished = link.hash.slice(2);
    if (wished) {
      const cut = (wished + "?").indexOf("?");
      const group = view.exec(wished.slice(0, cut));
      if (group) {
        below = group[1];
        query = wished.slice(cut);
      }
    }
    below = below.replace(/([^/])$/, "$1/");
    link.href = root + below + query;
    return root + "embed/" + below + query;
  }

  class Embed extends window.HTMLElement {
    static get observedAttributes() {
      return ["src", "view", "height", "loading"].concat(wishes);
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
      // Whether the element is in the page, the frame has answered since then, and is shown.
      let joined = false;
      let heard = false;
      let shown = false;
      // The view that the reader went to, kept when the host moves the element.
      let path = "";

      const size = (height) => style(box, "display:block;position:relative;writing-mode:horizontal-tb;height:" + height);

      // Paper takes no answer, so it has rules of its own: no empty room around the link, and
      // the frame as high as it said that its printed view is in columns of these widths.
      let sheet = null;
      const print = (heights) => {
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

      const show = (now) => {
        shown = now;
        print([]);
        style(slot, now ? "display:none" : "");
        const place = now ? "" : "position:absolute;top:0;left:0;visibility:hidden;";
        style(frame, place + "display:block;border:0;width:100%;height:100%");
      };

      const tell = (type, detail) =>
        element.dispatchEvent(new CustomEvent("backgrounder:" + type, { bubbles: true, composed: true, detail }));

      const say = (type, key, value) =>
        frame.contentWindow.postMessage({ type: "backgrounder:" + type, version: 1, [key]: value }, "*");

      const giveUp = () => {
        show(false);
        size("auto");
      };

      const attribute = (key) => element.getAttribute(key) || "";

      const load = () => {
        const source = attribute("src");
        let address = source && resolve(link, source, path || attribute("view"));
        if (!address) {
          link.removeAttribute("href");
          frame.remove();
          return giveUp();
        }
        address += "#id=" + id;
        const styles = getComputedStyle(element);
        for (let i = 0; i < wishes.length; i += 1) {
          const wish = attribute(wishes[i]) || styles.getPropertyValue("--backgrounder-" + wishes[i]).trim();
          if (wish) address += "&" + wishes[i] + "=" + encodeURIComponent(wish);
        }
        frame.title = link.textContent = attribute("title") || element.textContent.trim() || "Backgrounder";
        frame.loading = attribute("loading") === "eager" ? "eager" : "lazy";
        if (!shown) {
          // A height near the one to come, so that little moves when the frame answers.
          const height = +attribute("height");
          const parts = /^(\w*)\/?([^?/#]*)/.exec(address.slice(address.lastIndexOf("/embed/") + 7));
          const times = (usual[parts[1]] || [])[parts[2] ? 1 : 0] || 1;
          size((isHeight(height) ? height : times * (700 + 160000 / (box.clientWidth || 600))) + "px");
        }
        // Taken out and put back, because a new fragment alone would not load the page anew.
        if (frame.src !== address) {
          frame.remove();
          frame.src = address;
        }
        if (!frame.parentNode) box.append(frame);
      };

      const hear = (event) => {
        if (!event.source || event.source !== frame.contentWindow) return;
        if (event.origin !== "null" && event.origin !== link.origin) return;
        const said = event.data;
        if (!said || said.version !== 1) return;
        if (said.type === "backgrounder:height") {
          if (!isHeight(said.height)) return;
          heard = true;
          size(said.height + "px");
          if (!shown) {
            show(true);
            tell("ready", {});
          }
          if (said.print && said.print.length) print(said.print);
        } else if (said.type === "backgrounder:view" && typeof said.path === "string" && said.path !== path) {
          if (!view.test(said.path)) return;
          path = said.path;
          tell("view", { path });
        }
      };

      // A frame that has loaded and says nothing was refused, or shows an error: the link stays.
      frame.addEventListener("load", () =>
        setTimeout(() => heard || giveUp(), 10000)
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
        // Older browsers lay the element out inline, which its block inside survives.
        sheet = null;
      }
      show(false);

      element[act] = (what, value) => {
        if (what === "join") {
          joined = true;
          heard = false;
          addEventListener("message", hear, true);
          load();
        } else if (!joined) {
          // Attributes are read when the element joins the page.
        } else if (what === "leave") {
          joined = false;
          removeEventListener("message", hear, true);
        } else if (shown && what === "theme") {
          say("theme", what, value || "auto");
        } else if (shown && what === "view" && value) {
          say("show", "path", value);
        } else {
          if (what === "src" || what === "view") path = "";
          load();
        }
      };
    }

    connectedCallback() {
      this[act]("join");
    }

    disconnectedCallback() {
      this[act]("leave");
    }

    attributeChangedCallback(key, before, value) {
      if (before !== value) this[act](key, value);
    }
  }

  customElements.define(name, Embed);
})();
