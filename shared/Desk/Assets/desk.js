// A link is opened as /link#SECRET: the form takes the secret, and the address forgets it.
const form = document.querySelector('[data-link-form]');
if (form && location.hash.length > 1) {
  form.elements.text.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
  form.requestSubmit();
}

// A page that waits for something asks again.
const wait = Number(document.documentElement.dataset.refresh);
if (wait > 0) setTimeout(() => location.reload(), wait * 1000);
