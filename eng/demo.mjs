// What ./serve needs besides starting programs: waiting for them, and a tour through the backend over HTTP.
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 120_000;

async function until(what, condition, isHopeless = () => false) {
  const end = Date.now() + patience;
  for (;;) {
    if (isHopeless()) throw new Error(`${what} will not come: the program has ended`);
    const found = await condition().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within ${patience / 1000} s`);
    await sleep(200);
  }
}

const isOpen = port => new Promise(resolve => {
  const socket = connect(Number(port), '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.on('error', () => resolve(false));
});

function hasEnded(pid) {
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return true;
  }
}

// The key of this machine may do everything everywhere.
async function addKey(url, key, masterKey) {
  const made = await fetch(`${url}/api/keys`, {
    method: 'POST', headers: { 'x-functions-key': masterKey, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'local', roles: ['uploader', 'reader', 'supervisor'], places: ['100000'], secret: key }),
  });
  if (!made.ok) throw new Error(`the key: HTTP ${made.status}`);
}

async function run(url, key, masterKey, folder) {
  const headers = { 'x-functions-key': key };
  const start = async name => {
    const answer = await fetch(`${url}/admin/functions/${name}`, {
      method: 'POST', headers: { 'x-functions-key': masterKey, 'content-type': 'application/json' }, body: '{}',
    });
    if (!answer.ok) throw new Error(`${name} was not started: HTTP ${answer.status}`);
  };

  // A register of ten bodies, made up around the samples. Six must report on 2024, and three of them have not.
  const register = await fetch(`${url}/api/bodies`, {
    method: 'PUT', headers: { ...headers, 'content-type': 'text/csv' }, body: await readFile(new URL('demo-bodies.csv', import.meta.url)),
  });
  if (!register.ok) throw new Error(`the register: HTTP ${register.status}`);

  const names = (await readdir(folder)).filter(name => name.endsWith('.txt'));
  for (const name of names) {
    const sent = await fetch(`${url}/api/reports/${encodeURIComponent(name)}`, { method: 'PUT', headers, body: await readFile(join(folder, name)) });
    if (!sent.ok) throw new Error(`${name}: HTTP ${sent.status}`);
  }
  const expected = new Set();
  for (const name of names) {
    const receipt = await until(`the receipt of ${name}`, async () => {
      const answer = await fetch(`${url}/api/receipts/${encodeURIComponent(name)}`, { headers });
      return answer.ok && answer.json();
    });
    console.log(`received    ${name}: ${receipt.agency} ${receipt.year}, findings: ${receipt.findings.length}`);
    // A volume for the province, where the report says which, and one for the nation.
    for (const adcode of [receipt.adcode && `${receipt.adcode.slice(0, 2)}0000`, '100000'])
      if (adcode) expected.add(`${receipt.year}/${adcode}`);
  }

  await start('RollUp');
  await start('PublishYearbooks');
  const volumes = await until('the yearbooks', async () => {
    const listed = await (await fetch(`${url}/api/yearbooks`, { headers })).json();
    const published = new Set(listed.filter(volume => volume.state === 'published').map(volume => `${volume.year}/${volume.adcode}`));
    return [...expected].every(volume => published.has(volume)) && listed;
  });
  for (const volume of volumes)
    console.log(`yearbook    ${volume.title} r${volume.revision}: ${url}/api/yearbooks/${volume.year}/${volume.adcode}/latest/yearbook.pdf?code=${key}`);

  // One of the three that have not reported.
  const made = await fetch(`${url}/api/links?place=130100&body=${encodeURIComponent('石家庄市人民政府办公室')}`, { method: 'POST', headers });
  if (!made.ok) throw new Error(`the link: HTTP ${made.status}`);
  const [{ secret }] = await made.json();
  console.log(`agency      ${url}/link#${secret}`);
  console.log(`supervisor  ${url}/desk?year=2024 (sign in below 开发环境)`);
}

const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'wait-for-port') for (const port of rest) await until(`port ${port}`, () => isOpen(port));
  else if (command === 'wait-for') await until(rest[0], async () => (await fetch(rest[0])).ok, () => hasEnded(rest[1]));
  else if (command === 'add-key') await addKey(...rest);
  else await run(...rest);
} catch (error) {
  console.error(`serve: ${error.message}`);
  process.exit(1);
}
