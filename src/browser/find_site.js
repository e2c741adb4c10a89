// On the error page of a site that does not know its address: finds the folder of the site, and completes the links. A host
// shows that page at any depth. A file whose name no other build has tells the right folder from all others.
(function () {
  "use strict";
  var asset = document.currentScript.dataset.asset;
  var folders = location.pathname.split("/").slice(0, -1).slice(0, 16);

  /** Tries the next folder inside this one. */
  function look(folder) {
    folder += folders.shift() + "/";
    fetch(folder + asset, { method: "HEAD" }).then(function (answer) {
      if (answer.ok) complete(folder);
      else if (folders.length) look(folder);
    }).catch(function () {});
  }

  function complete(folder) {
    document.querySelectorAll("a[data-address]").forEach(function (link) {
      link.href = folder + link.dataset.address;
    });
  }

  document.addEventListener("DOMContentLoaded", function () { look(location.origin); });
})();
