// The first words of a framed page to its host: how high the view is and which one it is, before
// the app's script has come and also where it never comes. It takes the host's looks from the
// address before anything is painted, goes to the views that the host wishes, and keeps what else
// the host says for frame.js, which knows the words of all other hosts and builds on this.
//
// An embed page holds this script in its head, so every byte of it comes before the text; the app's
// script brings it once more, for all other pages. What stays out: whatever can wait. No message can
// make the host navigate, and nothing posted here names its page. docs/embed.md says what is posted.
(function () {
  "use strict";
  if (self.bgrFrame) return;
  const page = document.documentElement;
  const embedded = page.dataset.bgrMode === "embed";
  // What of the address goes along to other pages of the frame; the first of a kind counts.
  const keys = new URLSearchParams(
    ((location.search + location.hash).match(/\b(id|theme|accent|font|radius|lang|childId|amp|secret)=[^?&#]+/g) || []).join("&")
  );
  const id = keys.get("id") || "";
  const early = [];
  // How each kind of host is told a height; ours comes first.
  const words = [(height) => ({ type: "backgrounder:height", version: 1, id, height })];
  const frame = (self.bgrFrame = {
    height: 0, // the last one told
    keys, id, embedded, words, setTheme, post, may, tell, report, awake, show, carried, early,
    // Until frame.js comes; a host that says more than this before then is no host.
    hear: (said) => early.length < 20 && early.push(said),
  });
  // How many heights may still be told at rest, and how many were since somebody did something.
  let rest = { left: 5, told: 0 };
  let watched; // the element whose size is observed

  function setTheme(theme) {
    if (theme === "auto") delete page.dataset.theme;
    else if (theme === "light" || theme === "dark") page.dataset.theme = theme;
    else return;
    keys.set("theme", theme);
  }
  setTheme(keys.get("theme"));

  if (embedded) {
    // Readable in both themes; frame.js goes no further from the wish than the contrast needs.
    const wish = "oklch(from #" + (/^#?([\da-f]{3}|[\da-f]{6})$/i.exec(keys.get("accent")) || [])[1];
    const accent = "light-dark(" + wish + " min(l,.47) c h)," + wish + " max(l,.76) c h))";
    if (CSS.supports("color", accent)) page.style.setProperty("--bgr-accent", accent);
    // Names of fonts only: no function, no address, nothing that could be fetched.
    const font = keys.get("font");
    if (/^[\w ,'"-]{1,120}$/.test(font || "")) page.style.setProperty("--bgr-font", font + ",");
  }

  if (parent === self) return;
  const observer = new ResizeObserver(report);

  /** The host's origin is not known here and nothing private is said, so any may listen. */
  function post(message) {
    parent.postMessage(message, "*");
  }

  /** The height that shows the whole widget; 0 while it is hidden. */
  function measure() {
    const root = document.getElementById("bgr");
    if (root !== watched) {
      observer.disconnect();
      observer.observe((watched = root));
    }
    // The widget's own box, never the viewport: a host that makes the frame higher must not
    // make the widget higher, or both would grow for ever.
    const box = root.getBoundingClientRect();
    // An open dialog lies above the widget and may be higher than a short view.
    const dialog = root.querySelector("dialog[open]");
    return box.width && box.height &&
      Math.ceil(Math.max(box.bottom - page.getBoundingClientRect().top, dialog ? dialog.scrollHeight + 32 : 0));
  }

  /** Whether so many heights may be told now: at most five in three seconds at rest. */
  function may(count) {
    // A height that follows the frame's own would grow for ever; it is left where it is.
    return rest.left >= count && rest.told < 20;
  }

  function tell(message) {
    const now = rest;
    now.left -= 1;
    now.told += 1;
    setTimeout(() => {
      now.left += 1;
      report();
    }, 3050);
    post(message);
  }

  /** Looks at the height and tells the host where it has changed. */
  function report() {
    const height = measure();
    // One pixel less is a rounding of the host's zoom, not another view.
    if (!height || height === frame.height || height === frame.height - 1 || !may(words.length)) return;
    frame.height = height;
    words.forEach((word) => tell(word(height)));
  }

  /** The reader or the host does something: what follows is not "at rest". */
  function awake() {
    rest = { left: 5, told: 0 };
    report();
  }

  function carried() {
    return keys + "" && "#" + keys;
  }

  /** Shows a view by its own prerendered page; frame.js asks the app first. */
  function show(to) {
    const view = /^[/]*([a-z\d/-]*(\?[^#]*)?)(#|$)/.exec(to);
    // Replaced, not pushed: the host's Back button belongs to the host's reader.
    if (view && embedded) location.replace((page.dataset.bgrRoot || "./") + view[1] + carried());
  }

  function hear(event) {
    const said = event.data;
    if (event.source !== parent || !said) return;
    const type = said.version === 1 && said.type;
    if (type === "backgrounder:theme") frame.setTheme(said.theme);
    else if (type === "backgrounder:show" && typeof said.path === "string") frame.show(said.path.slice(0, 2048));
    else frame.hear(said);
  }
  addEventListener("message", hear);

  function start() {
    report();
    post({ type: "backgrounder:view", version: 1, id, path: page.dataset.bgrPath });
  }
  // Scripts that are still on their way hold back what follows on loading, but not this.
  if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
  else start();
})();
