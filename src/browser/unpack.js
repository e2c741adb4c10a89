// Opens what the offline edition carries: the wasm, the whole style, the base map's paths and the
// script of the app, one after the other in one LZMA stream, written as text. LZMA makes them a tenth
// smaller than what a browser can open by itself, and a copy that is sent by mail should be small.
// The text is basE91 by Joachim Henke, with the letters from # to ~ but for <, so that nothing in it
// looks like an end of the script. The stream is what Igor Pavlov's LZMA specification describes.
(function () {
  "use strict";
  var page = document.documentElement;

  /** The bytes of a text in basE91. */
  function bytes(text) {
    var out = new Uint8Array(text.length * 7 / 8 | 0), length = 0;
    var queue = 0, bits = 0, first = -1;
    for (var at = 0; at < text.length; at++) {
      var digit = text.charCodeAt(at) - 35;
      if (digit > 25) digit--;
      if (first < 0) {
        first = digit;
        continue;
      }
      var pair = first + digit * 91;
      first = -1;
      queue |= pair << bits;
      bits += (pair & 8191) > 88 ? 13 : 14;
      for (; bits > 7; bits -= 8) {
        out[length++] = queue;
        queue >>>= 8;
      }
    }
    if (first >= 0) out[length++] = queue | first << bits;
    return out;
  }

  // What an LZMA stream without a header holds, up to a length; what is known stands before it as its
  // dictionary. Of the properties, lc is 4, lp and pb are 0: where in the stream a byte is means nothing.
  function open(packed, known, size) {
    var out = new Uint8Array(known.length + size), length = known.length, next = 5;
    out.set(known);
    var range = -1 >>> 0, code = new DataView(packed.buffer).getUint32(1);
    // All chances lie in one array: lengths of matches and of repeats, flags, distances, literals.
    var MATCH = 0, REPEAT = 514, IS_MATCH = 1028, IS_REPEAT = 1040, IS_LAST = 1052, IS_LONG = 1064, IS_SECOND = 1076,
      IS_THIRD = 1088, SLOTS = 1100, SPECIAL = 1356, ALIGN = 1484, LITERALS = 1500;
    var chances = new Uint16Array(LITERALS + 768 * 16).fill(1024);

    function bit(at) {
      var chance = chances[at], bound = (range >>> 11) * chance, one = code >= bound;
      if (one) {
        range -= bound;
        code -= bound;
        chances[at] -= chance >> 5;
      } else {
        range = bound;
        chances[at] += 2048 - chance >> 5;
      }
      normalize();
      return one ? 1 : 0;
    }
    function normalize() {
      if (range >= 16777216) return;
      range = range << 8 >>> 0;
      code = (code << 8 | packed[next++]) >>> 0;
    }
    function tree(at, bits) {
      for (var node = 1, left = bits; left; left--) node = node << 1 | bit(at + node);
      return node - (1 << bits);
    }
    function reversed(at, bits) {
      for (var node = 1, value = 0, step = 0; step < bits; step++) {
        var one = bit(at + node);
        node = node << 1 | one;
        value |= one << step;
      }
      return value;
    }
    function many(at) {
      if (!bit(at)) return tree(at + 2, 3);
      return bit(at + 1) ? 16 + tree(at + 258, 8) : 8 + tree(at + 130, 3);
    }

    var state = 0, back = [0, 0, 0, 0];
    while (length < out.length) {
      if (!bit(IS_MATCH + state)) {
        var literal = LITERALS + 768 * (out[length - 1] >> 4);
        var node = 1;
        if (state > 6) {
          var guess = out[length - back[0] - 1];
          do {
            var guessed = guess >> 7 & 1, one = bit(literal + (1 + guessed << 8) + node);
            guess <<= 1;
            node = node << 1 | one;
          } while (guessed === one && node < 256);
        }
        while (node < 256) node = node << 1 | bit(literal + node);
        out[length++] = node;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      var count;
      if (bit(IS_REPEAT + state)) {
        if (!bit(IS_LAST + state)) {
          if (!bit(IS_LONG + state)) {
            state = state < 7 ? 9 : 11;
            out[length] = out[length - back[0] - 1];
            length++;
            continue;
          }
        } else {
          var which = bit(IS_SECOND + state) ? 2 + bit(IS_THIRD + state) : 1;
          back.unshift(back.splice(which, 1)[0]);
        }
        count = many(REPEAT);
        state = state < 7 ? 8 : 11;
      } else {
        count = many(MATCH);
        state = state < 7 ? 7 : 10;
        var slot = tree(SLOTS + (Math.min(count, 3) << 6), 6), distance = slot;
        if (slot > 3) {
          var bits = (slot >> 1) - 1;
          distance = (2 | slot & 1) << bits;
          if (slot < 14) {
            distance += reversed(SPECIAL + distance - slot, bits);
          } else {
            for (var high = 0; bits > 4; bits--) {
              range >>>= 1;
              var set = code >= range ? 1 : 0;
              if (set) code -= range;
              high = high << 1 | set;
              normalize();
            }
            distance += (high << 4) + reversed(ALIGN, 4);
          }
        }
        back = [distance, back[0], back[1], back[2]];
      }
      for (count += 2; count; count--) {
        out[length] = out[length - back[0] - 1];
        length++;
      }
    }
    return out.subarray(known.length);
  }

  /** Adds an element with this text to the document. */
  function add(name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    document.body.append(element);
  }

  /** Puts the paths of the base map where the drawings look for them. */
  function draw(lines) {
    var defs = document.querySelector("#bgr-atlas defs");
    if (!defs) return;
    lines.split("\n").forEach(function (line) {
      var path = document.createElementNS("http://www.w3.org/2000/svg", "path"), end = line.indexOf(" ");
      path.id = "bgr-atlas-" + line.slice(0, end);
      path.setAttribute("vector-effect", "non-scaling-stroke");
      path.setAttribute("d", line.slice(end + 1));
      defs.append(path);
    });
  }

  // The theme that the address asks for, which is the business of frame.js where a page may be framed.
  var theme = /[?&]theme=(light|dark)(&|$)/.exec(location.search + location.hash);
  if (theme) page.dataset.theme = theme[1];

  // After the first paint: until then the page is what was written for it.
  setTimeout(function () {
    try {
      var inside = document.getElementById("bgr-inside");
      var ends = inside.dataset.ends.split(" ");
      // The style of the page is a part of the whole style, which is packed next to it.
      var known = new TextEncoder().encode(document.querySelector("style").textContent);
      var all = open(bytes(inside.textContent), known, +ends[3]);
      var text = function (from, to) { return new TextDecoder().decode(all.subarray(from, to)); };
      inside.remove();
      self.bgrWasm = Promise.resolve(new Response(all.slice(0, ends[0])));
      add("style", text(ends[0], ends[1]));
      draw(text(ends[1], ends[2]));
      add("script", text(ends[2], ends[3]));
    } catch (error) {
      // As in boot.js: the prerendered view is all there is.
      page.dataset.bgrState = "static";
      var plain = document.querySelector(".bgr-plain");
      if (plain) plain.textContent = plain.textContent;
    }
  });
})();
