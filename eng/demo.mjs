// What ./serve needs besides starting programs: waiting for them, and a tour through the backend over HTTP.
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 120_000;

async function until(what, condition) {
  const end = Date.now() + patience;
  for (;;) {
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

async function run(url, key, folder) {
  const headers = { 'x-functions-key': key };
  const start = name => fetch(`${url}/admin/functions/${name}`, {
    method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}',
  });

  const names = (await readdir(folder)).filter(name => name.endsWith('.txt'));
  for (const name of names) {
    const sent = await fetch(`${url}/api/reports/${encodeURIComponent(name)}`, { method: 'PUT', headers, body: await readFile(join(folder, name)) });
    if (!sent.ok) throw new Error(`${name}: HTTP ${sent.status}`);
  }
  for (const name of names) {
    const receipt = await until(`the receipt of ${name}`, async () => {
      const answer = await fetch(`${url}/api/receipts/${encodeURIComponent(name)}`, { headers });
      return answer.ok && answer.json();
    });
    console.log(`received    ${name}: ${receipt.agency} ${receipt.year}, findings: ${receipt.findings.length}`);
  }

  await start('RollUp');
  await start('PublishYearbooks');
  const isDone = volume => volume.state !== 'printing';
  let before = -1;
  const volumes = await until('the yearbooks', async () => {
    const listed = await (await fetch(`${url}/api/yearbooks`, { headers })).json();
    const isQuiet = listed.length > 0 && listed.length === before && listed.every(isDone);
    before = listed.length;
    await sleep(2000);
    return isQuiet && listed;
  });
  for (const volume of volumes)
    console.log(`yearbook    ${volume.title} r${volume.revision}: ${url}/api/yearbooks/${volume.year}/${volume.adcode}/latest/yearbook.pdf?code=${key}`);
}

const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'wait-for-port') for (const port of rest) await until(`port ${port}`, () => isOpen(port));
  else if (command === 'wait-for') await until(rest[0], async () => (await fetch(rest[0])).ok);
  else await run(...rest);
} catch (error) {
  console.error(`serve: ${error.message}`);
  process.exit(1);
}
