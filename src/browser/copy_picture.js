// Copies the picture that the share dialog offers. The dialog asks for this script when it opens (`event.detail` is null), and
// the script says whether the browser can copy pictures; only then there is a button. A click passes a function, which is
// called with whether the picture was copied. The clipboard is given a promise, because Safari lets a page copy only while it
// handles the click.
document.addEventListener("bgr:do-export", function (event) {
  "use strict";
  var tell = event.detail;
  if (!tell && self.ClipboardItem && navigator.clipboard && navigator.clipboard.write) {
    document.documentElement.dataset.bgrCopiesPictures = "";
  }
  if (typeof tell !== "function") return;
  new Promise(function (resolve) {
    var picture = fetch(document.querySelector("#bgr-share a[download]").href).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return response.blob();
    });
    // The clipboard may refuse before the picture is there; nobody else would handle its error then.
    picture.catch(function () {});
    resolve(navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]));
  }).then(function () { tell(true); }, function () { tell(false); });
});
