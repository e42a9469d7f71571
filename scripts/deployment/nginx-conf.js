const { CACHE, HASHED_FILE } = require('./response-headers');

/**
 * A whole site for nginx: only the paths of certificate and folder are left to fill in.
 * @param {URL} address Where the folder will be served.
 * @param {Readonly<Record<string, string>>} headers Of every file.
 * @returns {string}
 */
function nginxConf(address, headers) {
  const folder = address.pathname.replace(/\/?$/, '/');
  const lines = Object.entries(headers).map(
    ([name, value]) => `        add_header ${name} "${value}" always;`,
  );
  return `# 放到 /etc/nginx/conf.d/ 下；证书的路径和存放本文件夹内容的路径请改成自己的。
# Goes into /etc/nginx/conf.d/; put in your own paths of the certificate and of this folder's content.
map $uri $press_plan_cache {
    default "${CACHE.others}";
    "~${HASHED_FILE}" "${CACHE.hashed}";
}

server {
    listen ${address.port || '443'} ssl;
    server_name ${address.hostname};
    ssl_certificate /etc/nginx/press-plan.crt;
    ssl_certificate_key /etc/nginx/press-plan.key;

    location ${folder} {
        alias /srv/press-plan/;
        charset utf-8;
        gzip on;
        gzip_types text/css text/xml application/javascript;
${lines.join('\n')}
        add_header Cache-Control $press_plan_cache always;
    }
}
`;
}

module.exports = { nginxConf };
