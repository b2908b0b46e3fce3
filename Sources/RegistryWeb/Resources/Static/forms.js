// Forms of the office: a person by the number, a place by its name. Only what is empty is filled in.
(function () {
  "use strict";
  var form = document.querySelector("form[data-people]");
  if (!form) return;

  function fill(target, text) {
    target.value = text;
    target.classList.add("filled");
    target.dispatchEvent(new Event("change", { bubbles: true }));
  }
  form.addEventListener("input", function (event) { event.target.classList.remove("filled"); });

  // A number of twelve digits: what is on file about its holder.
  function digitsOf(field) { return field.value.replace(/[\s.]/g, ""); }

  form.querySelectorAll("[data-person]").forEach(function (field) {
    var echo = field.parentNode.querySelector("[data-person-echo]");
    field.addEventListener("change", function () {
      var digits = digitsOf(field);
      echo.textContent = "";
      if (!/^\d{12}$/.test(digits)) return;
      fetch(form.dataset.people, {
        method: "POST", credentials: "same-origin",
        body: new URLSearchParams({
          formToken: form.elements.formToken.value, o: field.name.replace("f:", ""), so: digits
        })
      }).then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      }).then(function (known) {
        if (digitsOf(field) !== digits) return;
        known.fields.forEach(function (cell) {
          var target = document.getElementById(cell.id);
          if (!target || target.value === cell.value) return;
          if (target.value === "" || target.value === cell.over) fill(target, cell.value);
        });
        echo.textContent = known.text;
      }).catch(function () { echo.textContent = ""; });
    });
  });

  // The beginning of a place's name, without marks: the list of places of today and of before.
  var list = document.createElement("ul");
  list.className = "place-list";
  list.id = "cac-dia-danh";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Địa danh tìm thấy");
  // How many were found is said aloud; nobody has to look.
  var heard = document.createElement("p");
  heard.className = "visually-hidden";
  heard.setAttribute("role", "status");
  heard.setAttribute("aria-live", "polite");
  form.appendChild(heard);
  var places = [];
  var chosen = -1;
  var owner = null;
  var timer = 0;

  function close() {
    window.clearTimeout(timer);
    list.hidden = true;
    chosen = -1;
    if (!owner) return;
    owner.setAttribute("aria-expanded", "false");
    owner.removeAttribute("aria-activedescendant");
    owner = null;
  }

  // What stands before the last comma stays: a village, a hospital.
  function parts(field) {
    var cut = field.value.lastIndexOf(",") + 1;
    return { head: cut ? field.value.slice(0, cut) + " " : "", tail: field.value.slice(cut).trim() };
  }

  function pick(place) {
    var field = owner;
    var code = document.getElementById(field.dataset.placeCode || "");
    field.value = parts(field).head + place.fullName;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    if (code && (code.value === "" || code.classList.contains("filled"))) fill(code, place.code);
    close();
  }

  function mark(place) {
    var items = list.children;
    if (items[chosen]) items[chosen].setAttribute("aria-selected", "false");
    chosen = (place + items.length) % items.length;
    items[chosen].setAttribute("aria-selected", "true");
    items[chosen].scrollIntoView({ block: "nearest" });
    owner.setAttribute("aria-activedescendant", items[chosen].id);
  }

  function show(field, found) {
    close();
    places = found.slice(0, 8);
    if (document.activeElement !== field) return;
    if (!places.length) { heard.textContent = "Không thấy địa danh nào."; return; }
    owner = field;
    list.textContent = "";
    places.forEach(function (place, number) {
      var item = document.createElement("li");
      item.id = "dia-danh-" + number;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = place.fullName;
      if (place.lastDay) {
        var past = document.createElement("span");
        past.className = "past";
        past.textContent = "đến " + place.lastDay.split("-").reverse().join("/") +
          (place.successors.length ? "; nay là " + place.successors.join(" và ") : "");
        item.appendChild(past);
      }
      item.addEventListener("mousedown", function (event) {
        event.preventDefault();
        pick(place);
      });
      list.appendChild(item);
    });
    field.parentNode.appendChild(list);
    list.hidden = false;
    heard.textContent = "Tìm thấy " + places.length + " địa danh; chọn bằng mũi tên và Enter.";
    field.setAttribute("aria-expanded", "true");
  }

  function ask(field) {
    window.clearTimeout(timer);
    var tail = parts(field).tail;
    if (tail.length < 3) { close(); return; }
    timer = window.setTimeout(function () {
      fetch("/api/places?name=" + encodeURIComponent(tail), { credentials: "same-origin" }).then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      }).then(function (found) {
        if (parts(field).tail === tail) show(field, found.places);
      }).catch(close);
    }, 150);
  }

  form.querySelectorAll("[data-place]").forEach(function (field) {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);
    field.parentNode.appendChild(list);
    // An input method that is composing a letter is waited for.
    field.addEventListener("input", function (event) { if (!event.isComposing) ask(field); });
    field.addEventListener("compositionend", function () { ask(field); });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", function (event) {
      if (event.isComposing || owner !== field) return;
      if (event.key === "ArrowDown") mark(chosen + 1);
      else if (event.key === "ArrowUp") mark(chosen < 0 ? list.children.length - 1 : chosen - 1);
      else if (event.key === "Enter" && !event.ctrlKey && chosen >= 0) pick(places[chosen]);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    });
  });
})();
