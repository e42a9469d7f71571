import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Debian puts it where only root's PATH leads. */
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((file) =>
  existsSync(file),
);

/**
 * Serves a deployed folder with the nginx.conf that stands in it, filled in as docs/deployment.md says.
 * @param deployed what `npm run build` wrote
 * @param work an empty folder for certificate, configuration and logs
 * @returns ends the server
 * @throws when nginx is not installed or refuses the configuration
 */
export async function serveByNginx(deployed: string, work: string): Promise<() => Promise<void>> {
  if (NGINX === undefined) throw new Error('nginx was not found; Debian: apt install nginx-light');
  const inWork = (name: string): string => path.join(work, name);
  certify(inWork('press-plan.crt'), inWork('press-plan.key'));
  const site = readFileSync(path.join(deployed, 'nginx.conf'), 'utf8')
    .replaceAll('/etc/nginx/press-plan.', inWork('press-plan.'))
    .replaceAll('/srv/press-plan/', `${deployed}/`);
  writeFileSync(inWork('site.conf'), site);
  writeFileSync(inWork('nginx.conf'), mainConf(work));
  const options = ['-c', inWork('nginx.conf'), '-p', work, '-e', inWork('error.log')];
  execFileSync(NGINX, ['-t', ...options], { stdio: 'pipe' });
  const server = spawn(NGINX, options, { stdio: 'ignore' });
  // It writes its pid once it listens.
  while (!existsSync(inWork('nginx.pid'))) {
    if (server.exitCode !== null) throw new Error(readFileSync(inWork('error.log'), 'utf8'));
    await setTimeout(50);
  }
  return () => stop(server);
}

/** A certificate for localhost that signs itself, valid for a day. */
function certify(certificate: string, key: string): void {
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', [...request, ...names, '-keyout', key, '-out', certificate], {
    stdio: 'pipe',
  });
}

/** What Debian's own nginx.conf does around a site, in a folder of its own; workers run as whoever started it. */
function mainConf(work: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${work}/${kind};`,
  );
  return `user ${process.getuid?.() === 0 ? 'root' : 'nobody'};
daemon off;
worker_processes 1;
pid ${work}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
${temporary.join('\n')}
  include ${work}/site.conf;
}
`;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}
