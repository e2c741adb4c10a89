// Lets the app take over the prerendered elements instead of making them again, so nothing is replaced that a reader holds, has
// selected or listens to. wasm-bindgen's script asks here before it changes the document: see crates/engine-build/src/glue.rs.
//
// Yew builds a view from its end: an element, its attributes, its place, then its last child. `next` goes through the prerendered nodes
// in the same order. What is not there is made as usual, and what nothing took is removed at the end. So the result is the app's own
// view also where an extension or a translator has changed the document.
var adoption = {
  /** What the app found, to be shown again if it stops; null until its first render. */
  prerendered: null,
  // The nodes of the view that is being built; null unless the first one is.
  taken: null,
  // The attributes of adopted elements that the app has not set.
  unset: null,
  // Parts that Yew builds after all others, each on its own; prerendered, they say so.
  apart: [],
  next: null,
  // Where the walk began.
  top: null,
  // The last element of a new kind. Yew copies it at once, without attributes, and makes all others of its kind from that copy.
  first: null,

  /** Begins when Yew is about to empty its container, and leaves it as it is. */
  begin(container) {
    this.prerendered = container.cloneNode(true);
    this.taken = new Set([container]);
    this.unset = new Map();
    this.top = container;
    this.next = this.before(container);
    return null;
  },

  /** The node before another: its last child, unless it is passed over, or the nearest before it. */
  before(node, isPassedOver) {
    if (!isPassedOver && node.lastChild) {
      node = node.lastChild;
    } else {
      while (node !== this.top && !node.previousSibling) node = node.parentNode;
      if (node === this.top) return this.top = this.next = this.apart.shift() || null;
      node = node.previousSibling;
    }
    if (!this.isApart(node)) return node;
    if (!this.apart.includes(node)) this.apart.push(node);
    return this.before(node, true);
  },

  isApart(node) {
    return node.nodeType === 1 && node.hasAttribute("data-apart");
  },

  /** The prerendered element that is to be `name`, if there is one. */
  find(name, namespace) {
    var node = this.next;
    while (node && node.nodeType !== 1) node = this.before(node, true);
    // What stands between is not the app's.
    var found = node;
    while (found && (found.localName !== name || found.namespaceURI !== namespace)) {
      found = found.previousElementSibling;
      if (found && this.isApart(found)) return null;
    }
    if (found) {
      this.unset.set(found, new Set(found.getAttributeNames()));
      this.next = this.before(found);
    }
    return found;
  },

  /** An element: the prerendered one, or what `make` returns. */
  element(name, namespace, make) {
    var element = this.taken && this.find(name, namespace) || make();
    if (this.taken) this.taken.add(element);
    return element;
  },

  create(document, name) {
    return this.first = this.element(name, document.documentElement.namespaceURI, function () { return document.createElement(name); });
  },

  createIn(document, namespace, name) {
    return this.element(name, namespace, function () { return document.createElementNS(namespace, name); });
  },

  copy(element) {
    if (element === this.first) return element.ownerDocument.createElement(element.localName);
    return this.element(element.localName, element.namespaceURI, function () { return element.cloneNode(); });
  },

  /** A text. The parser has joined texts that Yew keeps apart. */
  text(document, data) {
    var node = this.taken && this.next;
    var rest = node && node.nodeType === 3 && data && node.data.endsWith(data) ? node.data.length - data.length : -1;
    if (rest === 0) this.next = this.before(node);
    node = rest < 0 ? document.createTextNode(data) : rest ? node.splitText(rest) : node;
    if (this.taken) this.taken.add(node);
    return node;
  },

  /** Puts a node before another of the view, or last. One that is there already stays. */
  insert(parent, node, reference) {
    var after = node;
    if (this.taken && node.parentNode === parent) {
      do after = after.nextSibling; while (after && !this.taken.has(after));
      if (after === (reference || null)) return node;
    }
    return parent.insertBefore(node, reference);
  },

  attribute(element, name, value) {
    var unset = this.taken && this.unset.get(element);
    if (!unset || !unset.delete(name) || element.getAttribute(name) !== value) element.setAttribute(name, value);
  },

  /** Ends after the first render: removes what is not the app's. What the reader opened, typed or focused keeps its attribute. */
  end() {
    var taken = this.taken;
    if (!taken) return;
    this.unset.forEach(function (names, element) {
      names.forEach(function (name) {
        if (!/^(open|value|tabindex|data-apart)$/.test(name)) element.removeAttribute(name);
      });
    });
    var left = [];
    taken.forEach(function (node) {
      node.childNodes.forEach(function (child) { if (!taken.has(child)) left.push(child); });
    });
    left.forEach(function (node) { node.remove(); });
    this.taken = this.unset = this.next = this.top = this.first = null;
  },
};
