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
    // A panel that lies over the page goes away, and the keys are where they were.
    var panel = event.key === "Escape" && document.querySelector("details[data-panel][open]");
    if (panel) {
      panel.open = false;
      panel.querySelector("summary").focus();
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

  // What was filled in already in the first field is replaced by typing, as it is after Tab.
  var first = document.querySelector("input[autofocus]");
  if (first && first.value) { first.focus(); first.select(); }

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

  // Forms of the office: saved as one types, checked with Ctrl+Enter, dates said back with their weekday.
  var draft = document.querySelector("form[data-draft]");
  if (draft) {
    var saved = document.querySelector("[data-saved]");
    var isChanged = false;
    var isSaving = false;
    var isLeaving = false;
    // What can be done about a form that cannot be saved: the words stand still until it can.
    var tell = function (text, href, link) {
      if (!saved) return;
      saved.textContent = text;
      if (!href) return;
      var way = document.createElement("a");
      way.href = href;
      way.target = "_blank";
      way.textContent = link;
      saved.appendChild(document.createTextNode(" "));
      saved.appendChild(way);
    };
    // Whoever signed in anew in another window has another secret: the page takes it over and saves.
    var renew = function () {
      fetch(draft.action, { credentials: "same-origin" }).then(function (answer) {
        return answer.text();
      }).then(function (page) {
        var own = "form[data-draft] input[name=formToken]";
        var fresh = new DOMParser().parseFromString(page, "text/html").querySelector(own);
        if (!fresh || fresh.value === draft.elements.formToken.value) {
          tell("Phiên làm việc đã hết, chưa lưu được; những gì đã gõ vẫn còn trên trang.",
            "/dang-nhap?tiep=" + encodeURIComponent(window.location.pathname), "Đăng nhập lại ở cửa sổ mới");
          return;
        }
        document.querySelectorAll("input[name=formToken]").forEach(function (field) { field.value = fresh.value; });
        saveDraft(false);
      }).catch(function () {
        tell("Chưa lưu được, sẽ thử lại; những gì đã gõ vẫn còn trên trang.");
      });
    };
    var saveDraft = function (keepsAlive, isAsked) {
      if (isSaving || isLeaving || !isChanged && !isAsked) return;
      isChanged = false;
      isSaving = true;
      fetch(draft.dataset.draft, {
        method: "POST", credentials: "same-origin", keepalive: !!keepsAlive,
        body: new URLSearchParams(new FormData(draft))
      }).then(function (answer) {
        // Whoever is not signed in is answered by the page on which one signs in.
        if (answer.status === 401 || answer.status === 403 ||
          !/json/.test(answer.headers.get("content-type") || "") && answer.ok) throw new Error("session");
        if (answer.status === 409) throw new Error("conflict");
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      }).then(function (kept) {
        draft.elements.version.value = kept.version;
        if (saved) saved.textContent = kept.text;
        isSaving = false;
      }).catch(function (failure) {
        isSaving = false;
        isChanged = true;
        if (failure.message === "session") renew();
        else {
          tell(failure.message === "conflict" ?
            "Người khác đã lưu tờ khai này: bấm Lưu nháp để xem chỗ khác nhau." :
            "Chưa lưu được, sẽ thử lại; những gì đã gõ vẫn còn trên trang.");
        }
      });
    };
    draft.addEventListener("change", function () { isChanged = true; });
    draft.addEventListener("input", function () { isChanged = true; });
    draft.addEventListener("submit", function (event) {
      isLeaving = true;
      // A saving under way may raise the version: the form waits for it.
      if (!isSaving) return;
      event.preventDefault();
      var button = event.submitter;
      var wait = function () {
        if (isSaving) { window.setTimeout(wait, 50); return; }
        draft.requestSubmit(button);
      };
      wait();
    });
    // A page that is loaded again is asked for before this one has saved what was typed last: it looks once more.
    // Only which form it was is noted, nothing of what stands in it.
    var lately = "hotich-draft";
    var note = function (path) {
      try {
        var before = window.sessionStorage.getItem(lately);
        if (path) window.sessionStorage.setItem(lately, path);
        else window.sessionStorage.removeItem(lately);
        return before;
      } catch (failure) { return null; }
    };
    var look = function (times) {
      fetch(window.location.href, { credentials: "same-origin" }).then(function (answer) {
        return answer.text();
      }).then(function (page) {
        var own = "form[data-draft] input[name=version]";
        var fresh = new DOMParser().parseFromString(page, "text/html").querySelector(own);
        if (!fresh || isChanged || isSaving || isLeaving) return;
        if (fresh.value !== draft.elements.version.value) window.location.reload();
        else if (times > 1) window.setTimeout(function () { look(times - 1); }, 300);
      }).catch(function () { return; });
    };
    if (note("") === window.location.pathname) look(3);
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState !== "hidden") return;
      if (isChanged && !isLeaving) note(window.location.pathname);
      saveDraft(true);
    });
    window.setInterval(function () { saveDraft(false); }, 10000);
  }
  document.addEventListener("keydown", function (event) {
    if (!(event.ctrlKey || event.metaKey)) return;
    var wanted = event.key === "Enter" ? "[data-check]" : event.key.toLowerCase() === "s" ? "[data-save]" : "";
    if (!wanted) return;
    // Saving by key leaves the officer where the officer is.
    if (draft && wanted === "[data-save]") {
      event.preventDefault();
      saveDraft(false, true);
      return;
    }
    // Of several forms the one in which somebody is typing is meant, and no other.
    var form = event.target.form || event.target.closest && event.target.closest("form");
    var button = (form || document).querySelector(wanted);
    if (!button) {
      if (form) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (button.form) button.form.requestSubmit(button);
    else button.click();
  });
  var weekdays = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];
  document.querySelectorAll("[data-date]").forEach(function (field) {
    var echo = field.parentNode.querySelector("[data-echo]");
    field.addEventListener("change", function () {
      var typed = field.value.trim();
      var month = /^(\d{1,2})[\/.\-](\d{4})$/.exec(typed);
      var year = /^\d{4}$/.exec(typed);
      var parts = /^(\d{1,2})[\/.\- ]?(\d{1,2})[\/.\- ]?(\d{4})$/.exec(typed);
      var text = "";
      if (month || year) {
        if (month && (+month[1] < 1 || +month[1] > 12)) text = "Không có tháng này";
        else if (field.dataset.date === "day") text = "Cần đủ ngày, tháng, năm";
        else text = month ? "Tháng " + ("0" + +month[1]).slice(-2) + "/" + month[2] + ", không rõ ngày" : "Năm " + typed + ", không rõ ngày";
      } else if (parts) {
        var day = new Date(Date.UTC(+parts[3], +parts[2] - 1, +parts[1]));
        var isReal = day.getUTCMonth() === +parts[2] - 1 && day.getUTCDate() === +parts[1];
        var two = function (part) { return ("0" + +part).slice(-2); };
        text = isReal ? weekdays[day.getUTCDay()] + ", " + two(parts[1]) + "/" + two(parts[2]) + "/" + parts[3]
          : "Không có ngày này";
      }
      if (echo) echo.textContent = text;
    });
  });

  // A page of an old book: ditto, column fill, rows by the arrows.
  document.querySelectorAll("[data-grid]").forEach(function (grid) {
    var at = function (row, column) { return document.getElementById("o-" + row + "-" + column); };
    grid.addEventListener("keydown", function (event) {
      var place = /^o-(\d+)-(\d+)$/.exec(event.target.id);
      if (!place || event.isComposing) return;
      var row = +place[1], column = +place[2];
      var go = function (field) { if (field) { event.preventDefault(); field.focus(); field.select(); } };
      if (event.key === "ArrowDown" || event.key === "Enter" && !event.ctrlKey) go(at(row + 1, column));
      else if (event.key === "ArrowUp") go(at(row - 1, column));
      else if (event.ctrlKey && event.key.toLowerCase() === "d") {
        event.preventDefault();
        if (event.shiftKey) {
          for (var next = row + 1; at(next, column); next++) at(next, column).value = event.target.value;
        } else if (at(row - 1, column)) {
          event.target.value = at(row - 1, column).value;
          if (at(row, column + 1)) at(row, column + 1).focus();
        }
      } else if (event.key === "Enter") event.preventDefault();
    });
  });

  document.documentElement.classList.add("has-script");
})();
