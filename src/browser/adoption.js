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
  var at = 0; // where the next of them is expected
  var children = null; // where the children of each prerendered node are
  var apart = []; // the elements of components, which say so
  var parent = null; // of the next element, where Yew has asked for its namespace
  var unset = null; // the attributes of prerendered elements that the app has not set
  var first = null; // the last element of a new kind: Yew keeps a copy of it and makes all others of its kind from that copy

  /** Begins when Yew is about to empty its container, and leaves it as it is. */
  function begin(container) {
    copy = container.cloneNode(true);
    taken = new Set([container]);
    unset = new Map();
    children = new Map();
    collect(container);
    for (var one of apart) add(one); // which may find more
    return null;
  }

  function add(node) {
    children.get(node.parentNode).push(nodes.push(node) - 1);
    collect(node);
  }

  function collect(node) {
    children.set(node, []);
    for (var child = node.lastChild; child; child = child.previousSibling) {
      if (child.nodeType === 1 && child.hasAttribute("data-apart")) apart.push(child);
      else add(child);
    }
  }

  /** Notes the parent of the next element. Yew asks whether it is SVG or MathML; HTML has the longest way for a text. */
  function namespace(node) {
    parent = node;
    return node.namespaceURI === document.documentElement.namespaceURI ? null : node.namespaceURI;
  }

  /** The prerendered element that is to have this name, if there is one. What stands between it and the last one is not the app's. */
  function find(name, namespace) {
    // Yew does not ask for the parent of an `svg`.
    var places = parent ? children.get(parent) || [] : nodes.keys();
    var from = parent ? 0 : at;
    at = nodes.length;
    for (var place of places) {
      var node = nodes[place];
      if (place >= from && node.localName === name && node.namespaceURI === namespace && !taken.has(node)) {
        at = place + 1;
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
    parent = null;
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

  function text(document, data) {
    var node = taken && nodes[at];
    if (node && node.nodeType === 3 && node.data === data) at += 1;
    else node = document.createTextNode(data);
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
    if (names && names.delete(name) && node.getAttribute(name) === value) return;
    // The disclosure of other statements: the reader has not opened these.
    if (names && name === "data-fills") node.removeAttribute("open");
    node.setAttribute(name, value);
  }

  /**
   * Ends after the first render: removes what is not the app's. What the reader opened, typed or focused keeps its attribute, and so
   * does the live region that embed_host.js has made quiet.
   */
  function end() {
    if (!taken) return;
    unset.forEach(function (names, node) {
      var kept = node === document.activeElement ? /^(value|data-apart|tabindex)$/ : /^(open|value|data-apart|aria-live)$/;
      names.forEach(function (name) { if (!kept.test(name)) node.removeAttribute(name); });
    });
    taken.forEach(function (node) {
      Array.from(node.childNodes).forEach(function (child) { if (!taken.has(child)) child.remove(); });
    });
    taken = unset = children = parent = first = null;
    nodes = apart = [];
  }

  return { begin: begin, namespace: namespace, create: create, createIn: createIn, clone: clone, text: text, insert: insert,
    attribute: attribute, end: end, prerendered: function () { return copy; } };
})();
