// What a newsroom's own script may do with the element: hear from it, and add one later.
(function () {
  "use strict";
  const heard = document.getElementById("demo-heard");
  const add = document.getElementById("demo-add");

  function note(words) {
    const line = document.createElement("li");
    line.textContent = words;
    heard.append(line);
    // A long visit must not make a long list.
    if (heard.children.length > 20) heard.firstElementChild.remove();
  }

  function place(event) {
    const part = event.target.closest("[id]");
    return part ? part.id : "the page";
  }

  document.addEventListener("backgrounder:ready", (event) => note(place(event) + ": ready"));
  document.addEventListener("backgrounder:view", (event) => {
    note(place(event) + ": the reader looks at “" + (event.detail.path || "the overview") + "”");
  });

  add.addEventListener("click", () => {
    const panel = document.createElement("backgrounder-embed");
    panel.setAttribute("src", add.dataset.src);
    panel.id = "demo-added";
    document.getElementById("demo-place").append(panel);
    add.disabled = true;
  });
})();
