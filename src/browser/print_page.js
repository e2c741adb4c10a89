// Prepares a page for paper: opens its disclosures and shows its address. An offline copy does not, because its path on the reader's
// disk is private.
var listenToPrint = (function () {
  "use strict";
  var page = document.documentElement;
  var opened = [];

  function before() {
    openDisclosures();
    // The app renders the whole story after this.
    Promise.resolve().then(openDisclosures);
  }

  function openDisclosures() {
    document.querySelectorAll("details:not([open])").forEach(function (details) {
      details.open = true;
      opened.push(details);
    });
    var address = document.getElementById("bgr-print-address");
    if (address && page.dataset.bgrMode === "page") address.textContent = location.href;
    if (page.dataset.bgrMode === "offline") return;
    document.querySelectorAll(".bgr-claim-mark__more a").forEach(function (link) { link.dataset.address = link.href; });
  }

  function after() {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
    // The next view may reuse the element for another link.
    document.querySelectorAll("[data-address]").forEach(function (link) { delete link.dataset.address; });
  }

  /** Listens after all listeners that there are by now. */
  return function () {
    [["beforeprint", before], ["afterprint", after]].forEach(function (one) {
      removeEventListener(one[0], one[1]);
      addEventListener(one[0], one[1]);
    });
  };
})();
listenToPrint();
