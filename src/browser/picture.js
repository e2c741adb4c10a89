// Saves the map as the reader sees it now: one SVG that needs nothing around it, or a PNG of it,
// with title, key and credit. It copies what is drawn with what the page's styles make of it, so
// that theme, filters and zoom are the reader's; what no file needs (links, the areas that take a
// finger, the ring of the focus) stays behind. It is plain script because the page's own style
// and layout are all that it asks for: in the app the same would be several times as large.
(function () {
  "use strict";
  var SPACE = "http://www.w3.org/2000/svg";
  var SHAPE = ("x y x1 y1 x2 y2 width height viewBox preserveAspectRatio transform d r cx cy rx id href " +
    "patternUnits patternTransform").split(" ");
  var LOOK = ("fill fill-opacity stroke stroke-width stroke-dasharray stroke-linejoin opacity paint-order " +
    "font-family font-size font-weight font-style letter-spacing text-anchor").split(" ");

  function shown(selector) {
    return [].find.call(document.querySelectorAll(selector), function (one) { return one.clientWidth > 0; });
  }

  function make(name, attributes, parent) {
    var one = document.createElementNS(SPACE, name);
    Object.keys(attributes).forEach(function (key) { one.setAttribute(key, attributes[key]); });
    if (parent) parent.append(one);
    return one;
  }

  /** Copies a drawing with its look; `needs` gathers what it refers to. */
  function copy(one, parent, above, needs) {
    var look = getComputedStyle(one);
    var inner = one.closest("defs");
    if (!inner && (look.display === "none" || look.opacity === "0" || /__hit/.test(one.getAttribute("class")))) return;
    var twin = make(one.localName === "a" ? "g" : one.localName, {}, parent);
    SHAPE.forEach(function (name) {
      if (one.hasAttribute(name) && (name !== "href" || one.localName === "use")) twin.setAttribute(name, one.getAttribute(name));
    });
    LOOK.forEach(function (name) {
      var value = look.getPropertyValue(name);
      // What is inherited is written once, where it begins.
      if (value && (name === "opacity" ? value !== "1" : !above || value !== above.getPropertyValue(name))) {
        twin.setAttribute(name, value);
      }
    });
    if (twin.localName === "svg") twin.setAttribute("overflow", above ? look.overflow : "hidden");
    if (look.vectorEffect !== "none") twin.setAttribute("vector-effect", look.vectorEffect);
    var target = one.getAttribute("href");
    if (one.localName === "use" && target) needs[target.slice(1)] = true;
    one.childNodes.forEach(function (child) {
      if (child.nodeType === 1) copy(child, twin, look, needs);
      else twin.append(look.textTransform === "uppercase" ? child.data.toUpperCase() : child.data);
    });
    return twin;
  }

  /** Writes text in lines of this width; answers where the next line goes. */
  function write(root, text, left, top, width, font, colour) {
    var pen = document.createElement("canvas").getContext("2d");
    pen.font = font.weight + " " + font.size + "px " + font.family;
    var line = "";
    var put = function () {
      top += font.size * 1.4;
      make("text", { x: left, y: top - font.size * 0.3, fill: colour, "font-family": font.family,
        "font-size": font.size, "font-weight": font.weight }, root).textContent = line;
    };
    text.trim().split(/\s+/).forEach(function (word) {
      if (line && pen.measureText(line + " " + word).width > width) {
        put();
        line = word;
      } else line += (line ? " " : "") + word;
    });
    put();
    return top;
  }

  /** The picture as a file's text, with its size. */
  function picture() {
    var map = shown(".bgr-map__picture");
    var keep = shown("[data-credit]");
    var page = getComputedStyle(document.querySelector(".bgr-page") || document.body);
    var words = getComputedStyle(document.querySelector(".bgr-key"));
    var title = getComputedStyle(document.querySelector("h1"));
    var colour = words.color;
    var width = Math.round(map.clientWidth), height = Math.round(map.clientHeight), needs = {};
    var root = make("svg", { xmlns: SPACE, width: width + 32 });
    var ground = make("rect", { width: "100%", height: "100%", fill: page.backgroundColor }, root);
    var defs = make("defs", {}, root);
    var font = { family: words.fontFamily, size: 13, weight: 400 };
    var top = write(root, keep.dataset.title, 16, 8, width,
      { family: title.fontFamily, size: 22, weight: 700 }, title.color) + 8;
    make("rect", { x: 16, y: top, width: width, height: height,
      fill: getComputedStyle(map).backgroundColor }, root);
    [].forEach.call(map.children, function (layer) {
      var twin = copy(layer, root, null, needs);
      var box = { x: 16, y: top, width: width, height: height };
      Object.keys(box).forEach(function (key) { twin.setAttribute(key, box[key]); });
    });
    top += height + 8;
    var left = 16, row = top;
    document.querySelectorAll(".bgr-key__kind[aria-pressed=true]").forEach(function (kind) {
      var wide = kind.getBoundingClientRect().width + 8;
      if (left > 16 && left + wide > width + 16) { left = 16; row += 24; }
      var glyph = copy(kind.querySelector("svg"), root, null, needs);
      glyph.setAttribute("x", left);
      glyph.setAttribute("y", row + 4);
      glyph.setAttribute("width", 16);
      glyph.setAttribute("height", 16);
      write(root, kind.querySelector("span").textContent, left + 22, row, 999, font, colour);
      left += wide;
    });
    top = row + 28;
    document.querySelectorAll(".bgr-key__line").forEach(function (line) {
      var swatch = copy(line.querySelector("svg"), root, null, needs);
      swatch.setAttribute("x", 16);
      swatch.setAttribute("y", top + 3);
      swatch.setAttribute("width", 28);
      swatch.setAttribute("height", 14);
      top = write(root, (line.querySelector("div p") || line.lastElementChild).textContent, 54, top, width - 38,
        font, colour) + 4;
    });
    top = write(root, keep.dataset.credit, 16, top + 4, width, font, colour) + 12;
    Object.keys(needs).forEach(function (id) {
      var one = document.getElementById(id);
      if (one) defs.append(one.cloneNode(true));
    });
    root.setAttribute("height", Math.ceil(top));
    root.setAttribute("viewBox", "0 0 " + (width + 32) + " " + Math.ceil(top));
    return { text: new XMLSerializer().serializeToString(root), width: width + 32, height: Math.ceil(top) };
  }

  function save(address, ending) {
    var link = document.createElement("a");
    link.href = address;
    link.download = "map." + ending;
    link.click();
  }

  document.addEventListener("bgr:picture", function (event) {
    var drawn = picture();
    var address = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn.text);
    if (event.detail === "picture-svg") return save(address, "svg");
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = drawn.width * 2;
      canvas.height = drawn.height * 2;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas.toDataURL(), "png");
    };
    // A picture that cannot be painted is still to be had as a drawing.
    image.onerror = function () { save(address, "svg"); };
    image.src = address;
  });
})();
