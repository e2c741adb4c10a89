// The protocols of a framed page with its host, on top of embed_bootstrap.js: heights for other kinds of hosts, the current
// view, where the reader clicked, and an accent with enough contrast. It works in the prerendered page, beside the app, and
// after the app has stopped. In a page that is not framed it only sets colours.
//
// It knows no story and no grammar of addresses, and it never posts the host's page, a referrer, a click or anything that the
// reader typed. docs/embed.md describes the messages and how each kind of host is recognised.
(function () {
  "use strict";
  const page = document.documentElement;
  const embed = self.bgrEmbed;
  const { params, heightMessages } = embed;

  // --- Heights for other hosts ---------------------------------------------------------

  // Whether a host has been recognised, by a message or by a parameter of the address.
  let recognised = Boolean(embed.id);
  const messageOf = {}; // the height message of each recognised kind of host
  let sizerId = ""; // the id that iframe-resizer gave this frame
  let secret = ""; // the id that WordPress gave this frame
  let silentHeight = 0; // the last height sent to a host that has not been recognised
  let silentTimer = 0;

  /** The value of a parameter if it is a short plain name, otherwise an empty string. */
  function plainParam(name) {
    const value = params.get(name) || "";
    return /^[\w.:-]{1,128}$/.test(value) ? value : "";
  }

  /** A kind of host has been recognised: it gets this height at once and every later one. */
  function recognise(kind, message) {
    recognised = true;
    if (!messageOf[kind]) heightMessages.push((height) => messageOf[kind](height));
    messageOf[kind] = message;
    if (embed.height) embed.sendHeight(message(embed.height));
  }

  function forSizer(reason) {
    return (height) => "[iFrameSizer]" + [sizerId, height, page.clientWidth, reason].join(":");
  }

  const forAmp = (height) => ({ sentinel: "amp", type: "embed-size", height });
  const forGuardian = (height) => ({ kind: "interactive:height", height });
  const forWordpress = (value) => ({ message: "height", value, secret });

  function onMessage(data) {
    if (typeof data === "string") {
      const init = /^\[iFrameSizer\]([^:\]]{1,128}):[^:]*:(?:true|false):/.exec(data);
      if (init) {
        sizerId = init[1];
        // The library waits for this reply.
        recognise("sizer", forSizer("init"));
        messageOf.sizer = forSizer("resize");
      } else if (sizerId && data === "[iFrameSizer]resize") {
        recognise("sizer", forSizer("resize"));
      }
    } else if (data.sentinel === "amp" && !messageOf.amp) {
      recognise("amp", forAmp);
    } else if (/^interactive:/.test(data.kind) && !messageOf.guardian) {
      recognise("guardian", forGuardian);
    } else if (data.message === "ready" && /^\w{1,64}$/.test(data.secret)) {
      secret = data.secret;
      recognise("wordpress", forWordpress);
    }
  }

  /** Some hosts never send anything. If no host has been recognised, their messages are sent too. */
  function sendToSilentHosts() {
    const { height } = embed;
    if (recognised || silentHeight === height) return;
    if (!embed.canSend(3)) return startSilentTimer();
    silentHeight = height;
    [forGuardian, forAmp].forEach((message) => embed.sendHeight(message(height)));
    embed.sendHeight(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  }

  /** An unrecognised host gets a height when it has not changed for a while. */
  function startSilentTimer() {
    clearTimeout(silentTimer);
    if (!recognised) silentTimer = setTimeout(safely(sendToSilentHosts), 600);
  }

  /** The host has changed the width. A new height alone may be our own doing, so it does not reset the limit. */
  function resize() {
    if (width === page.clientWidth) return embed.report();
    width = page.clientWidth;
    embed.resetLimit();
  }

  /** A step that runs at most once per animation frame, with the last values, however many messages the host sends. */
  function oncePerFrame(step) {
    let last;
    let waiting = false;
    return function (...values) {
      last = values;
      if (waiting) return;
      waiting = true;
      const run = () => {
        clearTimeout(timer);
        cancelAnimationFrame(frame);
        waiting = false;
        step(...last);
      };
      const frame = requestAnimationFrame(run);
      // Hidden frames get no animation frames.
      const timer = setTimeout(run, 100);
    };
  }

  // --- Views -----------------------------------------------------------------------------

  let path = page.dataset.bgrPath; // the last view sent

  function sendView(event) {
    embed.report();
    // Only the view: the query may hold what the reader typed.
    const current = String(event.detail).split("?")[0];
    if (current === path || !/^[a-z0-9/-]{0,130}$/.test(current)) return;
    path = current;
    embed.post({ type: "backgrounder:view", version: 1, id: embed.id, path });
  }

  /** Whether screen readers ignore changes: nobody asked for those that follow the reader's place in the article. */
  function setQuiet(quiet) {
    const region = document.querySelector("[role=status]");
    if (region) region.setAttribute("aria-live", quiet ? "off" : "polite");
  }

  const showPage = embed.show;
  let waiting = 0;
  let waits = 0;
  embed.show = oncePerFrame(function (to, quiet) {
    clearTimeout(waiting);
    // The app can show other views once their style is there, which may take a moment.
    if (page.dataset.bgrStyle === "loading" && waits < 40) {
      waits += 1;
      return (waiting = setTimeout(embed.show, 50, to, quiet));
    }
    embed.resetLimit();
    setQuiet(quiet === true);
    // The app cancels the event if it is live and can show the view.
    if (document.dispatchEvent(new CustomEvent("bgr:show", { detail: to, cancelable: true }))) showPage(to);
  });

  /** Where the reader clicked, so that a dialog opens nearby: the frame may be many screens high. */
  function noteClick(event) {
    const at = event.target instanceof Element ? event.target.getBoundingClientRect().top : 0;
    page.style.setProperty("--bgr-click-top", Math.round(at) + "px");
    // By then the app may have opened a dialog.
    setTimeout(safely(embed.report), 100);
  }

  // --- Colours ---------------------------------------------------------------------------

  /** The red, green and blue of `#rgb` or `#rrggbb`, with or without `#`; otherwise null. */
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

  /** The colour closest to `colour` with a contrast of 4.5:1 on all backgrounds. */
  function keepContrast(colour, backgrounds) {
    const end = backgrounds.every((background) => luminance(background) > 0.18) ? 0 : 255;
    for (let step = 0; step <= 50; step += 1) {
      const mixed = colour.map((part) => Math.round(part + ((end - part) * step) / 50));
      if (backgrounds.every((background) => contrast(mixed, background) >= 4.5)) return mixed;
    }
    return [end, end, end];
  }

  /** Sets the host's accent, adjusted so that it is readable in the current theme. */
  function setAccent() {
    const wanted = embed.embedded && parseColour(params.get("accent"));
    if (!wanted) return;
    const tokens = getComputedStyle(page);
    const backgrounds = ["page", "surface", "raised", "wash"]
      .map((name) => parseColour(tokens.getPropertyValue("--bgr-" + name)))
      .filter(Boolean);
    // With forced colours the backgrounds are system colours, and so is the accent.
    if (backgrounds.length) page.style.setProperty("--bgr-accent", "rgb(" + keepContrast(wanted, backgrounds).join(" ") + ")");
  }

  const setTheme = embed.setTheme;
  const changeTheme = oncePerFrame(function (theme) {
    setTheme(theme);
    setAccent();
    embed.resetLimit();
  });
  // Another word must not take the place of a theme that waits.
  embed.setTheme = (theme) => /^(light|dark|auto)$/.test(theme) && changeTheme(theme);

  // --- Start -----------------------------------------------------------------------------

  /** An error here must not affect the page. At worst the height is wrong. */
  function safely(step) {
    return function (event) {
      try {
        step(event);
      } catch (refused) {
        // The frame keeps its height.
      }
    };
  }

  safely(function () {
    setAccent();
    const radius = embed.embedded && /^(\d{1,2})(px)?$/.exec(params.get("radius"));
    if (radius) page.style.setProperty("--bgr-radius", radius[1] + "px");
    for (const mode of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      const query = matchMedia(mode);
      if (query.addEventListener) query.addEventListener("change", safely(setAccent));
    }
  })();
  if (parent === self) return;

  // Only now, because reading it causes a layout, which a page without a frame does not need.
  let width = page.clientWidth;
  const pym = plainParam("childId");
  if (pym) recognise("pym", (height) => ["pym", pym, "height", height].join("xPYMx"));
  if (params.get("amp") === "1") recognise("amp", forAmp);
  secret = plainParam("secret");
  if (secret) recognise("wordpress", forWordpress);
  embed.earlyMessages.forEach(safely(onMessage));
  embed.onMessage = safely(onMessage);
  const ownMessage = heightMessages[0];
  heightMessages[0] = (height) => {
    startSilentTimer();
    return ownMessage(height);
  };
  startSilentTimer();

  document.addEventListener("bgr:view", safely(sendView));
  document.addEventListener("bgr:stopped", safely(() => setTimeout(safely(embed.report))));
  addEventListener("click", safely(noteClick), true);
  addEventListener("resize", safely(resize));
  for (const type of ["pointerdown", "keydown", "click"]) {
    const used = safely(() => {
      setQuiet(false);
      embed.resetLimit();
    });
    addEventListener(type, used, { capture: true, passive: true });
  }
  for (const type of ["load", "pageshow", "toggle", "close", "transitionend"]) addEventListener(type, safely(embed.report), true);
  document.addEventListener("visibilitychange", safely(embed.report));
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(safely(embed.report), function () {});
})();
