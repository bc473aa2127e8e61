/** A name in code and what it tells: kind of finding, subject, words. `after` lists names one of which must stand before it with a dot. */
export interface NameProbe {
  readonly kind: 'time-zone' | 'locale' | 'place' | 'machine' | 'network' | 'telemetry' | 'code-from-text';
  readonly what: string;
  readonly after?: readonly string[];
  /** Whether it counts only where it is called. */
  readonly called?: boolean;
  /** Whether it counts only without a dot before it, or after a global object. */
  readonly global?: boolean;
}

/** Members and globals by name (ECMA-262, ECMA-402, HTML, Node.js, Electron). */
export const NAME_PROBES: Readonly<Record<string, NameProbe>> = {
  getTimezoneOffset: { kind: 'time-zone', what: 'reads how far local time is from UTC' },
  resolvedOptions: { kind: 'time-zone', what: 'asks Intl which locale and time zone are in force', called: true },
  timeZoneId: { kind: 'time-zone', what: 'reads the time zone of the machine', after: ['Now'] },
  guess: { kind: 'time-zone', what: 'asks a date library to guess the time zone', after: ['tz'], called: true },
  language: { kind: 'locale', what: "reads the browser's language", after: ['navigator'] },
  languages: { kind: 'locale', what: "reads the browser's languages", after: ['navigator'] },
  userLanguage: { kind: 'locale', what: "reads the user's language", after: ['navigator'] },
  browserLanguage: { kind: 'locale', what: "reads the browser's language", after: ['navigator'] },
  systemLanguage: { kind: 'locale', what: "reads the system's language", after: ['navigator'] },
  getLocale: { kind: 'locale', what: "reads the application's locale", after: ['app'], called: true },
  getSystemLocale: { kind: 'locale', what: "reads the system's locale", called: true },
  getLocaleCountryCode: { kind: 'place', what: "reads the system's country code", called: true },
  getPreferredSystemLanguages: { kind: 'locale', what: "reads the system's languages", called: true },
  geolocation: { kind: 'place', what: "asks for the device's position", after: ['navigator'] },
  networkInterfaces: { kind: 'machine', what: "reads the machine's network addresses", called: true },
  userInfo: { kind: 'machine', what: 'reads the name of the user account', after: ['os'], called: true },
  hostname: { kind: 'machine', what: "reads the machine's name", after: ['os'], called: true },
  homedir: { kind: 'machine', what: 'reads where the home folder is', called: true },
  getMAC: { kind: 'machine', what: 'reads a hardware address', called: true },
  sendBeacon: { kind: 'telemetry', what: 'sends a beacon, a message that awaits no answer', called: true },
  fetch: { kind: 'network', what: 'calls fetch', called: true, global: true },
  XMLHttpRequest: { kind: 'network', what: 'makes an XMLHttpRequest', after: ['new'] },
  WebSocket: { kind: 'network', what: 'opens a WebSocket', after: ['new'] },
  EventSource: { kind: 'network', what: 'opens an event stream', after: ['new'] },
  eval: { kind: 'code-from-text', what: 'runs text as code (eval)', called: true, global: true },
  Function: { kind: 'code-from-text', what: 'makes a function out of text (Function)', called: true, global: true },
  runInThisContext: { kind: 'code-from-text', what: 'runs text as code (vm)', called: true },
  runInNewContext: { kind: 'code-from-text', what: 'runs text as code (vm)', called: true },
};

/** Modules by name and what importing them gives. */
export const MODULE_PROBES: Readonly<
  Record<string, readonly [kind: 'network' | 'process' | 'machine' | 'ip-lookup' | 'telemetry' | 'locale', what: string]>
> = {
  http: ['network', 'loads the HTTP client and server of Node'],
  https: ['network', 'loads the HTTPS client and server of Node'],
  http2: ['network', 'loads the HTTP/2 client and server of Node'],
  net: ['network', 'loads the sockets of Node'],
  tls: ['network', 'loads the TLS sockets of Node'],
  dgram: ['network', 'loads the UDP sockets of Node'],
  dns: ['network', 'loads the name look-up of Node'],
  'dns/promises': ['network', 'loads the name look-up of Node'],
  undici: ['network', 'loads an HTTP client'],
  axios: ['network', 'loads an HTTP client'],
  got: ['network', 'loads an HTTP client'],
  'node-fetch': ['network', 'loads an HTTP client'],
  request: ['network', 'loads an HTTP client'],
  superagent: ['network', 'loads an HTTP client'],
  ky: ['network', 'loads an HTTP client'],
  ws: ['network', 'loads a WebSocket library'],
  'socket.io-client': ['network', 'loads a WebSocket library'],
  child_process: ['process', 'loads what starts other programs'],
  execa: ['process', 'loads what starts other programs'],
  'cross-spawn': ['process', 'loads what starts other programs'],
  shelljs: ['process', 'loads what starts other programs'],
  'node-machine-id': ['machine', 'loads a reader of the machine id'],
  systeminformation: ['machine', 'loads a reader of the machine'],
  'public-ip': ['ip-lookup', 'loads a library that asks for the public IP address'],
  'external-ip': ['ip-lookup', 'loads a library that asks for the public IP address'],
  'geoip-lite': ['ip-lookup', 'loads a table from IP address to country'],
  'geoip-country': ['ip-lookup', 'loads a table from IP address to country'],
  maxmind: ['ip-lookup', 'loads a reader of tables from IP address to country'],
  '@maxmind/geoip2-node': ['ip-lookup', 'loads a reader of tables from IP address to country'],
  'os-locale': ['locale', "loads a reader of the system's locale"],
  'get-user-locale': ['locale', "loads a reader of the browser's locale"],
  'posthog-node': ['telemetry', 'loads a telemetry library'],
  'posthog-js': ['telemetry', 'loads a telemetry library'],
  '@sentry/node': ['telemetry', 'loads an error reporter'],
  '@sentry/browser': ['telemetry', 'loads an error reporter'],
  '@segment/analytics-node': ['telemetry', 'loads a telemetry library'],
  'analytics-node': ['telemetry', 'loads a telemetry library'],
  mixpanel: ['telemetry', 'loads a telemetry library'],
  'mixpanel-browser': ['telemetry', 'loads a telemetry library'],
  'amplitude-js': ['telemetry', 'loads a telemetry library'],
  '@amplitude/analytics-node': ['telemetry', 'loads a telemetry library'],
  'universal-analytics': ['telemetry', 'loads a telemetry library'],
  insight: ['telemetry', 'loads a telemetry library'],
  applicationinsights: ['telemetry', 'loads a telemetry library'],
  'dd-trace': ['telemetry', 'loads a telemetry library'],
  '@scarf/scarf': ['telemetry', 'loads a counter of installations'],
};

/** Services that answer which public address, and often which country, a request comes from; subdomains included. */
export const IP_LOOKUP_HOSTS: readonly string[] = [
  'ipinfo.io',
  'ipapi.co',
  'ipapi.com',
  'ip-api.com',
  'ipapi.is',
  'ipify.org',
  'ifconfig.me',
  'ifconfig.co',
  'ifconfig.io',
  'icanhazip.com',
  'checkip.amazonaws.com',
  'checkip.dyndns.org',
  'freegeoip.app',
  'freegeoip.net',
  'geojs.io',
  'geoplugin.net',
  'ipgeolocation.io',
  'ipgeolocationapi.com',
  'ipstack.com',
  'ip.sb',
  'myip.com',
  'my-ip.io',
  'myip.ipip.net',
  'cip.cc',
  'ipdata.co',
  'ipwho.is',
  'ipwhois.app',
  'ident.me',
  'seeip.org',
  'wtfismyip.com',
  'whatismyip.akamai.com',
  'bigdatacloud.net',
  'ip2location.io',
  'ip2c.org',
  'db-ip.com',
  'geoip.maxmind.com',
  'country.is',
  'reallyfreegeoip.org',
  'hackertarget.com',
  'ipecho.net',
  'pconline.com.cn',
];

/** Parts of an address that say that it looks up an IP address, whoever runs it. */
export const IP_LOOKUP_PATHS: readonly string[] = [
  '/cdn-cgi/trace',
  '/geoip',
  '/ip-lookup',
  '/myip',
  '/whatismyip',
  '/ip-country',
  '/ip/country',
];
export const IP_LOOKUP_LABELS: readonly string[] = ['geoip', 'myip', 'whatismyip', 'checkip', 'iplookup', 'ipcountry'];

/** Services that take events, errors or counts; subdomains included. */
export const TELEMETRY_HOSTS: readonly string[] = [
  'google-analytics.com',
  'googletagmanager.com',
  'segment.io',
  'segment.com',
  'mixpanel.com',
  'amplitude.com',
  'posthog.com',
  'sentry.io',
  'bugsnag.com',
  'rollbar.com',
  'datadoghq.com',
  'datadoghq.eu',
  'newrelic.com',
  'nr-data.net',
  'honeycomb.io',
  'statsig.com',
  'statsigapi.net',
  'launchdarkly.com',
  'rudderstack.com',
  'heapanalytics.com',
  'fullstory.com',
  'logrocket.io',
  'logrocket.com',
  'hotjar.com',
  'plausible.io',
  'matomo.cloud',
  'scarf.sh',
  'telemetry.nextjs.org',
  'telemetry.vercel.com',
  'dc.services.visualstudio.com',
  'applicationinsights.azure.com',
  'app-measurement.com',
  'crashlytics.com',
  'raygun.io',
  'countly.com',
];

/** Names in code that stand for a country or a place. */
export const PLACE_NAMES: ReadonlySet<string> = new Set([
  'country',
  'countryCode',
  'country_code',
  'countryName',
  'country_name',
  'countryIso',
  'isoCountry',
  'userCountry',
  'geoCountry',
  'ipCountry',
  'regionCode',
  'region_code',
  'isEU',
  'isInEU',
  'isChina',
  'isInChina',
  'geoip',
  'geoIp',
  'geoIP',
]);

/** Request headers by which delivery networks tell the visitor's country. */
export const PLACE_HEADERS: ReadonlySet<string> = new Set([
  'cf-ipcountry',
  'x-vercel-ip-country',
  'x-country-code',
  'cloudfront-viewer-country',
  'x-appengine-country',
  'fastly-client-country',
  'x-geo-country',
]);

/** Environment variables that tell the time zone (POSIX). */
export const ZONE_VARIABLES: ReadonlySet<string> = new Set(['TZ']);
/** Environment variables that tell the locale (POSIX, GNU gettext, macOS). */
export const LOCALE_VARIABLES: ReadonlySet<string> = new Set([
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_CTYPE',
  'LC_MESSAGES',
  'LC_TIME',
  'LC_MONETARY',
  'LC_NUMERIC',
  'AppleLocale',
]);
/** Environment variables by which a user asks not to be counted. */
export const TELEMETRY_VARIABLES: ReadonlySet<string> = new Set([
  'DO_NOT_TRACK',
  'DISABLE_TELEMETRY',
  'TELEMETRY_DISABLED',
  'SCARF_ANALYTICS',
]);

/** First parts of IANA time-zone names that stand for places. */
export const ZONE_AREAS: ReadonlySet<string> = new Set([
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
]);

/** Functions that an address is handed to. */
export const CALLERS: ReadonlySet<string> = new Set(
  'fetch get post put patch delete head request open connect WebSocket EventSource sendBeacon axios got ky URL ajax getJSON createConnection io download'.split(
    ' ',
  ),
);
/** Keys under which an address is handed over. */
export const ADDRESS_KEYS: ReadonlySet<string> = new Set(
  'url uri host hostname baseURL baseUrl endpoint apiHost api_host server serverUrl origin dsn apiUrl webhook'.split(' '),
);

/** Scripts that an installer runs by itself for an installed package (npm CLI documentation, "scripts"). */
export const INSTALL_SCRIPTS: readonly string[] = ['preinstall', 'install', 'postinstall'];

/** What a claim about a package may be about: the words that tell, and the kinds that bear on it. */
export interface ClaimTopic {
  readonly id: string;
  readonly about: string;
  readonly words: readonly string[];
  readonly kinds: readonly string[];
}

/** Topics of claims; the first whose words occur decides. */
export const CLAIM_TOPICS: readonly ClaimTopic[] = [
  {
    id: 'install-script',
    about: 'scripts that run on installation',
    words: [
      'install script',
      'postinstall',
      'preinstall',
      'on install',
      'during install',
      'upon install',
      'when installed',
      'on installation',
      'during installation',
      'at install',
    ],
    kinds: ['install-script'],
  },
  {
    id: 'telemetry',
    about: 'telemetry',
    words: [
      'telemetry',
      'analytics',
      'tracks',
      'tracking',
      'usage data',
      'phones home',
      'phone home',
      'beacon',
      'collects data',
      'sends data',
      'reports usage',
    ],
    kinds: ['telemetry'],
  },
  {
    id: 'ip-lookup',
    about: 'the public IP address',
    words: ['ip lookup', 'ip look-up', 'ip address', 'public ip', 'external ip'],
    kinds: ['ip-lookup'],
  },
  {
    id: 'place',
    about: 'where the user is',
    words: ['country', 'countries', 'located', 'location', 'geolocat', 'geo-block', 'geoblock', 'region', 'where the user', 'nationality'],
    kinds: ['ip-lookup', 'place', 'zone-name', 'time-zone', 'locale'],
  },
  {
    id: 'time-zone',
    about: 'the time zone',
    words: ['time zone', 'timezone', 'time-zone', 'utc offset', 'local time'],
    kinds: ['time-zone', 'zone-name'],
  },
  { id: 'locale', about: 'the language or locale', words: ['locale', 'language', 'keyboard layout'], kinds: ['locale'] },
  {
    id: 'code-from-text',
    about: 'code made out of text',
    words: ['eval', 'obfuscat', 'runs code from', 'remote code', 'dynamic code', 'executes text'],
    kinds: ['code-from-text', 'hidden-text'],
  },
  {
    id: 'process',
    about: 'starting other programs',
    words: ['runs commands', 'executes commands', 'shell', 'child process', 'spawns', 'starts programs', 'other programs'],
    kinds: ['process'],
  },
  {
    id: 'environment',
    about: 'environment variables',
    words: ['environment variable', 'env var', 'process.env', 'api key', 'secrets', 'credentials', 'tokens'],
    kinds: ['environment'],
  },
  {
    id: 'machine',
    about: 'facts about the machine',
    words: ['fingerprint', 'hostname', 'host name', 'mac address', 'user name', 'username', 'machine id'],
    kinds: ['machine'],
  },
  {
    id: 'network',
    about: 'the network',
    words: ['network', 'internet', 'contacts', 'connects', 'server', 'http', 'requests', 'calls out', 'uploads', 'downloads', 'sends'],
    kinds: ['network', 'host', 'ip-lookup', 'telemetry'],
  },
];

/** Names of countries and parts of the world by which a claim singles one out, with the codes and zone areas code would hold for it. */
export const CLAIM_PLACES: readonly (readonly [name: string, marks: readonly string[]])[] = [
  ['china', ['CN', 'CHN', 'zh-CN', 'zh_CN', 'China', 'Asia/Shanghai', 'Asia/Chongqing', 'Asia/Urumqi', 'Asia/Harbin']],
  ['russia', ['RU', 'RUS', 'ru-RU', 'ru_RU', 'Russia', 'Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Vladivostok']],
  ['belarus', ['BY', 'BLR', 'Belarus', 'Europe/Minsk']],
  ['iran', ['IR', 'IRN', 'fa-IR', 'Iran', 'Asia/Tehran']],
  ['israel', ['IL', 'ISR', 'he-IL', 'Israel', 'Asia/Jerusalem', 'Asia/Tel_Aviv']],
  ['north korea', ['KP', 'PRK', 'Asia/Pyongyang']],
  ['ukraine', ['UA', 'UKR', 'uk-UA', 'Ukraine', 'Europe/Kiev', 'Europe/Kyiv']],
  ['india', ['IN', 'IND', 'hi-IN', 'India', 'Asia/Kolkata', 'Asia/Calcutta']],
  ['germany', ['DE', 'DEU', 'de-DE', 'Germany', 'Europe/Berlin']],
  ['france', ['FR', 'FRA', 'fr-FR', 'France', 'Europe/Paris']],
  [
    'united states',
    ['US', 'USA', 'en-US', 'United States', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  ],
  ['united kingdom', ['GB', 'GBR', 'UK', 'en-GB', 'United Kingdom', 'Europe/London']],
  ['japan', ['JP', 'JPN', 'ja-JP', 'Japan', 'Asia/Tokyo']],
  ['european union', ['EU', 'EEA', 'isEU', 'isInEU']],
];
