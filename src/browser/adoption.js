// Lets the app take over the prerendered elements instead of making them again, so nothing is replaced that a reader holds, has
// selected or listens to. wasm-bindgen's script asks here before it changes the document: see crates/engine-build/src/glue.rs.
//
// Yew builds a view from its end: an element, its attributes, its place, then its last child; and components after all others. `nodes`
// has the prerendered nodes in this order. What is not there is made as usual, and what nothing took is removed at the end. So the result
// is the app's own view also where an extension or a translator has changed the document.
var adoption = (function () {
  "use strict";
  var copy = null; // of the prerendered view, to be shown again if the app stops
  var taken = null; // the nodes of the first view while it is built; null before and after
  var nodes = [];
  var at = 0; // the next of them
  var apart = []; // the elements of components, which say so
  var apartFrom = 0; // where these begin
  var unset = null; // the attributes of prerendered elements that the app has not set
  var first = null; // the last element of a new kind: Yew keeps a copy of it and makes all others of its kind from that copy

  /** Begins when Yew is about to empty its container, and leaves it as it is. */
  function begin(container) {
    copy = container.cloneNode(true);
    taken = new Set([container]);
    unset = new Map();
    collect(container);
    apartFrom = nodes.length;
    for (var one of apart) add(one); // which may find more
    return null;
  }

  function add(node) {
    nodes.push(node);
    collect(node);
  }

  function collect(parent) {
    for (var node = parent.lastChild; node; node = node.previousSibling) {
      if (node.nodeType === 1 && node.hasAttribute("data-apart")) apart.push(node);
      else add(node);
    }
  }

  /** The prerendered element that is to have this name, if there is one. What stands between it and the last one is not the app's. */
  function find(name, namespace) {
    while (at < nodes.length && nodes[at].nodeType !== 1) at += 1;
    var end = at < apartFrom ? apartFrom : nodes.length;
    for (var index = at; index < end; index += 1) {
      var node = nodes[index];
      if (node.localName === name && node.namespaceURI === namespace && node.parentNode === nodes[at].parentNode) {
        at = index + 1;
        unset.set(node, new Set(node.getAttributeNames()));
        return node;
      }
    }
    return null;
  }

  /** An element: the prerendered one, or what `make` returns. */
  function element(name, namespace, make) {
    var made = taken && find(name, namespace) || make();
    if (taken) taken.add(made);
    return made;
  }

  function create(document, name) {
    return first = element(name, document.documentElement.namespaceURI, function () { return document.createElement(name); });
  }

  function createIn(document, namespace, name) {
    return element(name, namespace, function () { return document.createElementNS(namespace, name); });
  }

  function clone(node) {
    // The copy that Yew keeps has no attributes.
    if (node === first) return document.createElement(node.localName);
    return element(node.localName, node.namespaceURI, function () { return node.cloneNode(); });
  }

  /** A text. The parser has joined texts that Yew keeps apart. */
  function text(document, data) {
    var node = taken && nodes[at];
    var start = node && node.nodeType === 3 && data && node.data.endsWith(data) ? node.data.length - data.length : -1;
    if (start < 0) node = document.createTextNode(data);
    else if (start) node = node.splitText(start);
    else at += 1;
    if (taken) taken.add(node);
    return node;
  }

  /** Puts a node before another of the view, or last. One that is there already stays. */
  function insert(parent, node, reference) {
    var after = node;
    if (taken && node.parentNode === parent) {
      do after = after.nextSibling; while (after && !taken.has(after));
      if (after === (reference || null)) return node;
    }
    return parent.insertBefore(node, reference);
  }

  function attribute(node, name, value) {
    var names = taken && unset.get(node);
    if (!names || !names.delete(name) || node.getAttribute(name) !== value) node.setAttribute(name, value);
  }

  /** Ends after the first render: removes what is not the app's. What the reader opened, typed or focused keeps its attribute. */
  function end() {
    if (!taken) return;
    unset.forEach(function (names, node) {
      names.forEach(function (name) {
        if (!/^(open|value|tabindex|data-apart)$/.test(name)) node.removeAttribute(name);
      });
    });
    taken.forEach(function (node) {
      Array.from(node.childNodes).forEach(function (child) { if (!taken.has(child)) child.remove(); });
    });
    taken = unset = first = null;
    nodes = apart = [];
  }

  return { begin: begin, create: create, createIn: createIn, clone: clone, text: text, insert: insert, attribute: attribute, end: end,
    prerendered: function () { return copy; } };
})();
