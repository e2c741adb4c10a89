// The first messages of a framed page to its host: the height of the view and which view it is, before the app's script
// has loaded, or if it never loads. It also applies the host's theme, accent and font from the address before the first
// paint, shows the views that the host asks for, and keeps other messages for embed_host.js, which builds on this. The host's
// id, which may be a secret of our own element, is in every message and goes on to the next page.
//
// An embed page contains this script in its head, before the text, so it is kept small. Other pages get it with the app's
// script. No message can make the host navigate, and no message names its page. See docs/embed.md for the messages.
(function () {
  "use strict";
  if (self.bgrEmbed) return;
  const page = document.documentElement;
  const embedded = page.dataset.bgrMode === "embed";
  // The parameters from the host, which other pages in the frame get too. The first of each name counts.
  const params = new URLSearchParams(
    ((location.search + location.hash).match(/\b(id|theme|accent|font|radius|lang|height|childId|amp|secret)=[^?&#]+/g) || []).join("&")
  );
  // The host's language, if the story has it: each frame names those in other languages.
  const language = embedded && /^[a-z]{2,3}/.exec(params.get("lang") || "");
  const edition = language && document.querySelector("link[hreflang|=" + language + "]");
  if (edition && !page.matches(":lang(" + language + ")")) return location.replace(edition.href + location.search + location.hash);
  const id = params.get("id") || "";
  const earlyMessages = [];
  // How each kind of host is told a height; our own element comes first.
  const heightMessages = [(height) => ({ type: "backgrounder:height", version: 1, id, height })];
  const embed = (self.bgrEmbed = {
    height: 0, // the last one sent
    params, id, embedded, heightMessages, setTheme, post, canSend, sendHeight, report, resetLimit, show, hostHash, earlyMessages,
    // Until embed_host.js has loaded. The limit keeps a talkative host from filling the memory.
    onMessage: (data) => earlyMessages.length < 20 && earlyMessages.push(data),
  });
  // How many heights may be sent until something is input, and how many have been since.
  let limit = { left: 5, sent: 0 };
  let observed; // the element whose size is observed

  function setTheme(theme) {
    if (theme === "auto") delete page.dataset.theme;
    else if (theme === "light" || theme === "dark") page.dataset.theme = theme;
    else return;
    params.set("theme", theme);
  }
  setTheme(params.get("theme"));

  if (embedded) {
    // The whole view instead of the widget, which the app renders; or the widget as high as its frame.
    const height = params.get("height");
    if (height === "full") page.dataset.bgrHeight = height;
    if (height === "frame") page.dataset.bgrFills = "";
    // Readable in both themes. embed_host.js computes a colour that is closer to the wanted one.
    const wanted = "oklch(from #" + (/^#?([\da-f]{3}|[\da-f]{6})$/i.exec(params.get("accent")) || [])[1];
    const accent = "light-dark(" + wanted + " min(l,.47) c h)," + wanted + " max(l,.76) c h))";
    if (CSS.supports("color", accent)) page.style.setProperty("--bgr-accent", accent);
    // Only font names: no function, no address, nothing that could be fetched.
    const font = params.get("font");
    if (/^[\w ,'"-]{1,120}$/.test(font || "")) page.style.setProperty("--bgr-font", font + ",");
  }

  if (parent === self) return;
  const observer = new ResizeObserver(report);

  /** The host's origin is unknown and nothing private is sent, so any origin may listen. */
  function post(message) {
    parent.postMessage(message, "*");
  }

  /** The height that shows the whole widget; 0 while it is hidden. */
  function measure() {
    const root = document.getElementById("bgr");
    if (root !== observed) {
      observer.disconnect();
      observer.observe((observed = root));
    }
    // The widget's own box, not the viewport. Otherwise a host that makes the frame higher would make the height grow,
    // without end.
    const box = root.getBoundingClientRect();
    // An open dialog lies above the view and may be higher than a short one. In a widget it fits.
    const dialog = page.dataset.bgrHeight && root.querySelector("dialog[open]");
    return box.width && box.height &&
      Math.ceil(Math.max(box.bottom - page.getBoundingClientRect().top, dialog ? dialog.scrollHeight + 32 : 0));
  }

  /** Whether this many heights may be sent now: at most five in three seconds without input. */
  function canSend(count) {
    // The total stops a height that depends on the frame's own height.
    return limit.left >= count && limit.sent < 20;
  }

  function sendHeight(message) {
    const current = limit;
    current.left -= 1;
    current.sent += 1;
    setTimeout(() => {
      current.left += 1;
      report();
    }, 3050);
    post(message);
  }

  /** Measures the height and sends it if it has changed. */
  function report() {
    const height = measure();
    // A difference of one pixel less is a rounding error of the host's zoom.
    if (!height || height === embed.height || height === embed.height - 1 || !canSend(heightMessages.length)) return;
    embed.height = height;
    heightMessages.forEach((message) => sendHeight(message(height)));
  }

  /** The reader or the host has done something, so more heights may be sent. */
  function resetLimit() {
    limit = { left: 5, sent: 0 };
    report();
  }

  /** The host's parameters as a fragment. */
  function hostHash() {
    return params + "" && "#" + params;
  }

  /** Shows a view by loading its prerendered page. embed_host.js asks the app first. */
  function show(to) {
    const view = /^[/]*([a-z\d/-]*(\?[^#]*)?)(#|$)/.exec(to);
    // Replaced, not pushed: the Back button belongs to the host page.
    if (view && embedded) location.replace((page.dataset.bgrRoot || "./") + view[1] + hostHash());
  }

  function onMessage(event) {
    const data = event.data;
    if (event.source !== parent || !data) return;
    const type = data.version === 1 && data.type;
    if (type === "backgrounder:theme") embed.setTheme(data.theme);
    else if (type === "backgrounder:ping") say("pong");
    else if (type === "backgrounder:show" && typeof data.path === "string") embed.show(data.path.slice(0, 2048), data.quiet);
    else embed.onMessage(data);
  }
  addEventListener("message", onMessage);

  /** A link that the browser follows keeps the host's parameters. */
  function keepHostHash(event) {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || link.hasAttribute("target")) return;
    // The attribute, because markers of the map are SVG links.
    const href = link.getAttribute("href");
    const root = new URL(page.dataset.bgrRoot || "./", location.href).href;
    if (href.includes("#") || !new URL(href, location.href).href.startsWith(root)) return;
    link.setAttribute("href", href + hostHash());
    // Only for this click, because the app reads the plain address.
    setTimeout(() => link.setAttribute("href", href));
  }

  addEventListener("click", keepHostHash);

  /** For our own element, which removes the frame if a page of another site has replaced this one. */
  function say(word) {
    post({ type: "backgrounder:" + word, version: 1, id });
  }
  if (id) addEventListener("pagehide", () => say("bye"));

  function start() {
    report();
    post({ type: "backgrounder:view", version: 1, id, path: page.dataset.bgrPath });
  }
  // Scripts that are still loading delay DOMContentLoaded, but not this event.
  if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
  else start();
})();
