// Hands in files one by one, each with a bar, and says in words what has become of it. Without this script the form does the same.
const form = document.querySelector('[data-upload-form]');
if (form) {
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-sent]');
  const most = Number(form.dataset.max);
  form.querySelector('[data-drop-hint]').hidden = false;

  const add = (element, parent, text = '') => {
    const made = document.createElement(element);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const reasonOf = page => {
    const found = new DOMParser().parseFromString(page, 'text/html').querySelector('[role=alert] li, [role=alert] p');
    return found?.textContent.trim() || '没有收到系统的答复，请稍后再试。';
  };

  // The address of the receipt, or the reason why there is none.
  const send = (file, bar) => new Promise(done => {
    const request = new XMLHttpRequest();
    const body = new FormData(form);
    body.delete(input.name);
    body.append(input.name, file);
    request.upload.onprogress = event => { bar.value = event.lengthComputable ? event.loaded / event.total : 0; };
    request.onload = () => done(request.status === 200 && !request.responseURL.endsWith(form.getAttribute('action'))
      ? { address: request.responseURL }
      : { reason: reasonOf(request.responseText) });
    request.onerror = () => done({ reason: '网络中断，文件没有送达，请重新报送。' });
    request.open('POST', form.action);
    request.send(body);
  });

  const sendAll = async files => {
    list.hidden = false;
    list.replaceChildren();
    form.querySelector('button').disabled = true;
    const items = files.map(file => {
      const item = add('li', list, file.name);
      const bar = add('progress', item);
      bar.value = 0;
      bar.setAttribute('aria-label', `${file.name}的报送进度`);
      return { file, item, bar };
    });
    const sent = [];
    for (const { file, item, bar } of items) {
      const outcome = file.size > most
        ? { reason: `文件超过单个文件 ${Math.round(most / 104857.6) / 10} MB 的上限。请只报送年度报告正文，不附图片和附件。` }
        : await send(file, bar);
      bar.remove();
      if (outcome.address) {
        sent.push(outcome.address);
        item.append('：已收到。');
        add('a', item, '查看回执').href = outcome.address;
      } else {
        item.className = 'bad';
        item.append(`：未能收下。${outcome.reason.replace(`${file.name}：`, '')}`);
      }
    }
    form.querySelector('button').disabled = false;
    input.value = '';
    if (sent.length === files.length) location.assign(sent.length === 1 ? sent[0] : `/desk?stored=${sent.length}`);
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    sendAll([...input.files]);
  });
  for (const name of ['dragover', 'dragleave', 'drop']) {
    form.addEventListener(name, event => {
      event.preventDefault();
      form.classList.toggle('over', name === 'dragover');
    });
  }
  form.addEventListener('drop', event => {
    const files = [...event.dataTransfer.files];
    if (files.length > 0) sendAll(files);
  });
}
