/** What can be wrong with a deployed folder. Places in braces are filled in by the examination. */
const FINDINGS = {
  insecure: ['地址须以 https:// 开头：{url}', 'The address must begin with https://: {url}'],
  unreachable: [
    '打不开 {url}：{reason}。请检查域名、防火墙和证书；自建的证书用环境变量 NODE_EXTRA_CA_CERTS 指明。',
    '{url} cannot be opened: {reason}. Check the name, the firewall and the certificate; name an authority of your own in NODE_EXTRA_CA_CERTS.',
  ],
  missing: [
    '{url} 返回 {status}。请把发布包的内容完整放到服务器。',
    '{url} answers {status}. Put the whole content of the zip onto the server.',
  ],
  type: [
    '{url} 的 Content-Type 是“{found}”，应为 {expected}。',
    'The Content-Type of {url} is “{found}”; it must be {expected}.',
  ],
  header: [
    '{url} 的 {name} 是“{found}”，应为“{expected}”（nginx.conf、web.config 已写好）。',
    '{name} of {url} is “{found}”; it must be “{expected}” (as in nginx.conf and web.config).',
  ],
  frameOptions: [
    '服务器发送了 X-Frame-Options，Excel 网页版将无法显示面板。请删去这个响应头。',
    'The server sends X-Frame-Options, and Excel on the web cannot show the pane. Remove the header.',
  ],
  ancestors: [
    'Content-Security-Policy 的 frame-ancestors 缺少 {expected}，Excel 网页版将无法显示面板。',
    'frame-ancestors in Content-Security-Policy lacks {expected}: Excel on the web cannot show the pane.',
  ],
  blocking: [
    '服务器的 Content-Security-Policy 另有 {directive}，会挡住面板的程序。页面自带策略，响应头只需 frame-ancestors。',
    'Content-Security-Policy of the server has {directive} as well, which can block the pane. The page brings its policy; the header needs frame-ancestors only.',
  ],
  policy: [
    'taskpane.html 里没有内容安全策略，或其中允许 unsafe-eval：文件被改动过，请重新放一次。',
    'taskpane.html has no content security policy, or one with unsafe-eval: the file was changed; put it there again.',
  ],
  scripts: [
    'taskpane.html 里没有面板的脚本：这不是构建出来的页面。',
    'taskpane.html names no script of the pane: this is not the page that the build made.',
  ],
  manifest: [
    'manifest.xml 不是本加载项的清单。',
    'manifest.xml is not the manifest of this add-in.',
  ],
  elsewhere: [
    '清单指向 {found}，不是 {expected}。请用 --host {expected} 重新生成。',
    'The manifest points to {found}, not to {expected}. Make it again with --host {expected}.',
  ],
  icon: ['图标 {url} 不是 PNG 图片。', 'The icon {url} is not a PNG.'],
} as const;

export type FindingKind = keyof typeof FINDINGS;

export interface Finding {
  readonly kind: FindingKind;
  readonly about: Readonly<Record<string, string | number>>;
}

export const DOCTOR_LANGUAGES = ['zh-CN', 'en-US'] as const;
export type DoctorLanguage = (typeof DOCTOR_LANGUAGES)[number];

/** A finding as a sentence. */
export function sentence({ kind, about }: Finding, language: DoctorLanguage): string {
  const template = FINDINGS[kind][DOCTOR_LANGUAGES.indexOf(language)] ?? kind;
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => String(about[name] ?? place));
}
