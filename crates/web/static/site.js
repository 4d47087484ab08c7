// What scripts add. Every action works without them.

// A file can be dropped anywhere on its place, and one that is too large is refused before it travels.
for (const place of document.querySelectorAll("[data-drop]")) {
  const input = place.querySelector("input[type=file]");
  const judge = () => {
    if (input.dataset.limit === undefined) return;
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

// Another page of ours, as a document: nothing in it runs, and no text becomes a page on the way (trusted types).
const fetched = (address) => new Promise((found, failed) => {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.addEventListener("load", () => (request.status === 200 && request.response ? found(request.response) : failed()));
  for (const kind of ["error", "abort", "timeout"]) request.addEventListener(kind, failed);
  request.send();
});

// A slider shows what it does while it is moved.
for (const form of document.querySelectorAll("form[data-live]")) {
  let latest = 0;
  form.addEventListener("input", async () => {
    const mine = ++latest;
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (mine !== latest) return;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const brought = await fetched(address).catch(() => null);
    const part = brought?.getElementById(form.dataset.live);
    if (!part || mine !== latest) return;
    document.getElementById(form.dataset.live).replaceChildren(...part.childNodes);
    for (const shown of form.querySelectorAll("output")) {
      shown.textContent = brought.querySelector(`output[for="${shown.htmlFor}"]`).textContent;
    }
    history.replaceState(null, "", address);
  });
}

// Many documents: one request for each, two at a time, with how far each is and what became of it beside it.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const { limit, tooLarge, failed, done, sending } = form.dataset;
  const list = form.querySelector(".sending");
  const input = form.querySelector("input[type=file]");
  const made = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text ?? "";
    return element;
  };
  const send = (file) => new Promise((settled) => {
    const row = list.appendChild(document.createElement("li"));
    const name = row.appendChild(made("bdi", file.name));
    const bar = row.appendChild(made("progress"));
    bar.max = Math.max(file.size, 1);
    bar.value = 0;
    bar.setAttribute("aria-label", name.textContent);
    const end = (words, good) => {
      bar.remove();
      row.appendChild(made("p", words));
      row.classList.toggle("sending-bad", !good);
      settled(good);
    };
    if (file.size > Number(limit)) return end(tooLarge, false);
    const fields = new FormData();
    for (const field of form.querySelectorAll("input[type=hidden], select")) fields.append(field.name, field.value);
    fields.append(input.name, file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded }) => (bar.value = loaded));
    request.addEventListener("load", () => {
      const told = request.response?.files?.[0];
      end(told?.words ?? failed, told?.good ?? false);
    });
    for (const kind of ["error", "abort", "timeout"]) request.addEventListener(kind, () => end(failed, false));
    request.send(fields);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (button.getAttribute("aria-disabled") === "true" || input.files.length === 0) return;
    button.setAttribute("aria-disabled", "true");
    const words = button.textContent;
    button.textContent = sending;
    list.hidden = false;
    list.replaceChildren();
    const waiting = [...input.files];
    let good = true;
    const work = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) good = (await send(file)) && good;
    };
    await Promise.all([work(), work()]);
    input.value = "";
    button.removeAttribute("aria-disabled");
    button.textContent = words;
    const last = list.appendChild(document.createElement("li"));
    const link = last.appendChild(made("a", done));
    link.href = location.pathname;
    // What went wrong stays to be read; otherwise the list shows it all.
    if (good) location.assign(link.href);
  });
}

// How far the reading is, until it is done.
for (const place of document.querySelectorAll("[data-progress]")) {
  const bar = place.querySelector("progress");
  const words = place.querySelector("[data-words]");
  const look = async () => {
    const answer = await fetch(place.dataset.progress, { headers: { accept: "application/json" } }).catch(() => null);
    const far = answer?.ok ? await answer.json() : {};
    if (far.current) {
      // Not under the hands of somebody who is choosing files or reads what became of them.
      const busy = document.querySelector(".sending:not([hidden])") || [...document.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);
      if (!busy) location.reload();
      else place.hidden = true;
      return;
    }
    if (far.words) {
      bar.max = far.total;
      bar.value = far.done;
      words.textContent = far.words;
    }
    setTimeout(look, 1500);
  };
  setTimeout(look, 1000);
}

// The names of all activities are fetched when somebody begins to type one.
for (const field of document.querySelectorAll("[data-activities]")) {
  field.addEventListener("focus", async () => {
    const list = field.list;
    if (!list || list.dataset.whole) return;
    list.dataset.whole = "yes";
    const answer = await fetch(field.dataset.activities).catch(() => null);
    const names = answer?.ok ? await answer.json() : [];
    list.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
  });
}

// Passkeys: a device is asked, and what it answers is sent as a form.
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const place of document.querySelectorAll("[data-passkeys]")) place.hidden = place.dataset.passkeys === "not";
  const asked = {
    create: ({ options }) => navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options).publicKey),
    }),
    get: async ({ begin }) => {
      const answer = await fetch(begin, { method: "POST" });
      if (!answer.ok) throw new Error(answer.status);
      const { publicKey } = await answer.json();
      return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
    },
  };
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const said = form.querySelector("[role=alert]");
    let busy = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      said.hidden = true;
      try {
        form.elements.answer.value = JSON.stringify(await asked[form.dataset.passkey](form.dataset));
        form.submit();
      } catch (error) {
        said.textContent = (error.name === "InvalidStateError" && form.dataset.known) || form.dataset.failed;
        said.hidden = false;
      }
      busy = false;
    });
  }
}
