// What scripts add. Every action works without them.

// A file can be dropped anywhere on its place, and one that is too large is refused before it travels.
for (const place of document.querySelectorAll("[data-drop]")) {
  const input = place.querySelector("input[type=file]");
  const judge = () => {
    const file = input.files[0];
    const large = file && file.size > Number(input.dataset.limit);
    input.setCustomValidity(large ? input.dataset.tooLarge : "");
    if (large) input.reportValidity();
  };
  const over = (event) => {
    event.preventDefault();
    place.classList.add("drop-over");
  };
  place.addEventListener("dragenter", over);
  place.addEventListener("dragover", over);
  place.addEventListener("dragleave", () => place.classList.remove("drop-over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("drop-over");
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      judge();
    }
  });
  input.addEventListener("change", judge);
}

// A form that takes its time says so, and is not sent twice.
for (const form of document.querySelectorAll("form[data-waits]")) {
  const button = form.querySelector("button");
  const words = button.textContent;
  form.addEventListener("submit", () => {
    button.setAttribute("aria-disabled", "true");
    button.textContent = form.dataset.waits;
  });
  form.addEventListener("click", (event) => {
    if (event.target === button && button.getAttribute("aria-disabled") === "true") event.preventDefault();
  });
  addEventListener("pageshow", () => {
    button.removeAttribute("aria-disabled");
    button.textContent = words;
  });
}

// A choice in a list of a search is a search.
for (const form of document.querySelectorAll(".seek")) {
  for (const list of form.querySelectorAll("select")) list.addEventListener("change", () => form.requestSubmit());
}

// A part of the page that another answer brings anew.
const bring = async (address, id) => {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) return null;
  const brought = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = brought.getElementById(id);
  if (part) document.getElementById(id).replaceChildren(...part.childNodes);
  return brought;
};

// Figures that are being made are looked for again until they are there.
const await_figures = async () => {
  while (document.querySelector("[data-refresh]")) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await bring(location.href, "content").catch(() => null);
  }
};
await_figures();

// A slider shows what it does while it is moved.
for (const form of document.querySelectorAll("form[data-live]")) {
  let latest = 0;
  form.addEventListener("input", async () => {
    const mine = ++latest;
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (mine !== latest) return;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const brought = await bring(address, form.dataset.live).catch(() => null);
    if (!brought || mine !== latest) return;
    for (const shown of form.querySelectorAll("output")) {
      shown.textContent = brought.querySelector(`output[for="${shown.htmlFor}"]`).textContent;
    }
    history.replaceState(null, "", address);
  });
}
