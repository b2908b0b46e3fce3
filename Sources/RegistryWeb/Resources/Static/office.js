// What pages can do without: focus, keys, progress. No value is ever rewritten while somebody types.
(function () {
  "use strict";
  var quick = document.querySelector("[data-quick-search]");

  function isTyping(target) {
    return target && (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== "submit");
  }

  document.addEventListener("keydown", function (event) {
    // An input method that is composing a letter owns its keys (Telex, VNI; keyCode 229).
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === "Enter") event.preventDefault();
      return;
    }
    var wantsSearch = event.key === "/" && !isTyping(event.target) ||
      (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (wantsSearch && quick) {
      event.preventDefault();
      quick.focus();
      quick.select();
      return;
    }
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[123uU]$/.test(event.key)) return;
    var button = document.querySelector('[data-key="' + event.key.toLowerCase() + '"]');
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  // The summary of errors is read first.
  var summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
  });
  document.querySelectorAll("[data-select]").forEach(function (field) {
    field.addEventListener("focus", function () { field.select(); });
  });

  // Leaving a form with changes asks first: nothing typed is lost by accident.
  document.querySelectorAll("form[data-keeps]").forEach(function (form) {
    var changed = false;
    form.addEventListener("change", function () { changed = true; });
    form.addEventListener("submit", function () { changed = false; });
    window.addEventListener("beforeunload", function (event) {
      if (changed) event.preventDefault();
    });
  });

  document.querySelectorAll("form[data-upload]").forEach(function (form) {
    form.addEventListener("submit", function () {
      var status = form.querySelector("[data-upload-status]");
      if (status) status.textContent = "Đang gửi tệp, xin chờ…";
    });
  });

  // Progress of an import, without loading the whole page again.
  var watched = document.querySelector("[data-progress]");
  if (watched) {
    var bar = watched.querySelector("progress");
    var text = watched.querySelector("[data-progress-text]");
    var look = function () {
      fetch(watched.dataset.progress, { credentials: "same-origin" }).then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      }).then(function (job) {
        if (job.state === "done" || job.state === "refused") {
          window.location.reload();
          return;
        }
        bar.value = job.permille;
        text.textContent = job.text;
        window.setTimeout(look, 700);
      }).catch(function () {
        text.textContent = "Mất liên lạc với máy chủ, đang thử lại…";
        window.setTimeout(look, 3000);
      });
    };
    window.setTimeout(look, 500);
  }

  document.documentElement.classList.add("has-script");
})();
