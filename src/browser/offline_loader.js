// Opens the data blocks of the offline edition, where nothing can be fetched: the engine, the story data and the style sheet
// of all views, each as gzip in base64. boot.js waits for `bgrFiles` on hosted pages too, and there they are the answers to
// requests. What stays out: starting the app and everything that can fail in it; boot.js handles a rejected
// promise as it handles a failed request.
(function () {
  "use strict";
  // If the file is the text of a frame (`srcdoc`), its links are relative to the host's page, and a link to a part of this
  // one would load that page into the frame.
  if (location.protocol === "about:") document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    var part = document.getElementById(link.getAttribute("href").slice(1));
    if (!part) return;
    part.scrollIntoView();
    part.focus();
  });

  /** The content of a data block, as a response. The block is removed to free its memory. */
  function decompress(id) {
    var block = document.getElementById(id);
    var bytes = Uint8Array.from(atob(block.textContent), function (letter) { return letter.charCodeAt(0); });
    block.remove();
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  }

  function addStyle(text) {
    var sheet = document.createElement("style");
    sheet.textContent = text;
    document.head.append(sheet);
  }

  // The blocks come after the scripts, so that a file that was cut short still says why it is not interactive.
  var parsed = new Promise(function (resolve) {
    document.addEventListener("DOMContentLoaded", resolve);
  });
  function block(name) {
    return parsed.then(function () { return decompress("bgr-" + name); });
  }
  self.bgrFiles = {
    story: block("story"),
    engine: block("style").then(function (response) { return response.text(); }).then(addStyle).then(function () {
      return block("engine");
    }),
  };
})();
