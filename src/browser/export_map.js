// Saves the map as the reader sees it: a self-contained SVG, or a PNG of it, with title, legend and credit. It copies the
// drawing with its computed styles, so that theme, filters and zoom are included. Links, hit areas and the focus ring are left
// out. It is plain script because it needs only the page's own styles and layout; in the wasm it would be several times as
// large.
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";
  var ATTRIBUTES = ("x y dy width height viewBox preserveAspectRatio transform d r cx cy rx id href " +
    "patternUnits patternTransform clip-path").split(" ");
  var STYLES = ("fill fill-opacity stroke stroke-width stroke-dasharray stroke-linejoin opacity paint-order " +
    "font-family font-size font-weight font-style letter-spacing text-anchor").split(" ");

  function visible(selector) {
    return [].find.call(document.querySelectorAll(selector), function (one) { return one.clientWidth > 0; });
  }

  function make(name, attributes, parent) {
    var one = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { one.setAttribute(key, attributes[key]); });
    if (parent) parent.append(one);
    return one;
  }

  /** Copies an element with its computed styles; `ids` collects the ids that it refers to. */
  function copy(source, parent, inherited, ids) {
    var style = getComputedStyle(source);
    var inDefs = source.closest("defs,pattern,clipPath");
    if (!inDefs && (style.display === "none" || style.opacity === "0" || /__hit-area/.test(source.getAttribute("class")))) return;
    var twin = make(source.localName === "a" ? "g" : source.localName, {}, parent);
    ATTRIBUTES.forEach(function (name) {
      if (source.hasAttribute(name) && (name !== "href" || source.localName === "use")) twin.setAttribute(name, source.getAttribute(name));
    });
    STYLES.forEach(function (name) {
      var value = style.getPropertyValue(name);
      // Inherited values are written only where they change.
      if (value && (name === "opacity" ? value !== "1" : !inherited || value !== inherited.getPropertyValue(name))) {
        twin.setAttribute(name, value);
      }
    });
    if (twin.localName === "svg") twin.setAttribute("overflow", inherited ? style.overflow : "hidden");
    if (style.vectorEffect !== "none") twin.setAttribute("vector-effect", style.vectorEffect);
    var target = source.getAttribute("href");
    if (source.localName === "use" && target) ids[target.slice(1)] = true;
    source.childNodes.forEach(function (child) {
      if (child.nodeType === 1) copy(child, twin, style, ids);
      else twin.append(style.textTransform === "uppercase" ? child.data.toUpperCase() : child.data);
    });
    return twin;
  }

  /** Adds text, wrapped to a width. Returns the top of the next line. */
  function addText(root, text, left, top, width, font, colour) {
    var canvas = document.createElement("canvas").getContext("2d");
    canvas.font = font.weight + " " + font.size + "px " + font.family;
    var line = "";
    var addLine = function () {
      top += font.size * 1.4;
      make("text", { x: left, y: top - font.size * 0.3, fill: colour, "font-family": font.family,
        "font-size": font.size, "font-weight": font.weight }, root).textContent = line;
    };
    text.trim().split(/\s+/).forEach(function (word) {
      if (line && canvas.measureText(line + " " + word).width > width) {
        addLine();
        line = word;
      } else line += (line ? " " : "") + word;
    });
    addLine();
    return top;
  }

  /** The SVG as text, with its size. */
  function drawMap() {
    var map = visible(".bgr-map__picture");
    var buttons = visible("[data-credit]");
    var page = getComputedStyle(document.querySelector(".bgr-page") || document.body);
    var legend = getComputedStyle(document.querySelector(".bgr-map-legend"));
    var title = getComputedStyle(document.querySelector("h1"));
    var colour = legend.color;
    var width = Math.round(map.clientWidth), height = Math.round(map.clientHeight), ids = {};
    var root = make("svg", { xmlns: SVG, width: width + 32 });
    make("rect", { width: "100%", height: "100%", fill: page.backgroundColor }, root);
    var defs = make("defs", {}, root);
    var font = { family: legend.fontFamily, size: 13, weight: 400 };
    var top = addText(root, buttons.dataset.title, 16, 8, width,
      { family: title.fontFamily, size: 22, weight: 700 }, title.color) + 8;
    make("rect", { x: 16, y: top, width: width, height: height,
      fill: getComputedStyle(map).backgroundColor }, root);
    [].forEach.call(map.children, function (layer) {
      var twin = copy(layer, root, null, ids);
      var box = { x: 16, y: top, width: width, height: height };
      Object.keys(box).forEach(function (key) { twin.setAttribute(key, box[key]); });
    });
    top += height + 8;
    document.querySelectorAll(".bgr-map-legend__line").forEach(function (line) {
      var source = line.querySelector("svg"), box = source.getBoundingClientRect();
      var swatch = copy(source, root, null, ids);
      swatch.setAttribute("x", 30 - box.width / 2);
      swatch.setAttribute("y", top + 10 - box.height / 2);
      swatch.setAttribute("width", box.width);
      swatch.setAttribute("height", box.height);
      top = addText(root, line.textContent, 54, top, width - 38, font, colour) + 4;
    });
    top = addText(root, buttons.dataset.credit, 16, top + 4, width, font, colour) + 12;
    // What is copied may refer to more. Ground and clipped layers have styles of their own.
    for (var done = {}, id; (id = Object.keys(ids).find(function (one) { return !done[one]; }));) {
      done[id] = true;
      var one = document.getElementById(id);
      if (!one) continue;
      if (one.localName === "g") copy(one, defs, null, ids);
      else defs.append(one.cloneNode(true));
    }
    root.setAttribute("height", Math.ceil(top));
    root.setAttribute("viewBox", "0 0 " + (width + 32) + " " + Math.ceil(top));
    return { text: new XMLSerializer().serializeToString(root), width: width + 32, height: Math.ceil(top) };
  }

  function save(address, extension) {
    var link = document.createElement("a");
    link.href = address;
    link.download = "map." + extension;
    link.click();
    document.dispatchEvent(new CustomEvent("bgr:saved"));
  }

  document.addEventListener("bgr:do-export", function (event) {
    if (!/^save-map/.test(event.detail)) return;
    var drawn = drawMap();
    var address = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn.text);
    if (event.detail === "save-map-svg") return save(address, "svg");
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = drawn.width * 2;
      canvas.height = drawn.height * 2;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas.toDataURL(), "png");
    };
    // If the PNG cannot be drawn, the SVG is saved instead.
    image.onerror = function () { save(address, "svg"); };
    image.src = address;
  });
})();
