import type { Cue } from "./cue.ts";

/** Settings, code and the way out. */
export const clientCues: readonly Cue[] = [
  {
    means: "env-missing",
    topic: /environment|\benv\b|\.env|variable|setting|config\w*|AZURE_\w+|OPENAI_\w+|api.?key|client.?id/i,
    tells: [
      /(?:not (?:set|found|defined|provided|configured|passed|picked up|read)|missing|undefined|empty|unset|blank|none|null)\b/i,
      /must (?:be )?(?:set|provide|specif)\w*|required?\b|no api.?key/i,
    ],
  },
  {
    means: "env-malformed",
    topic: /environment|\.env|variable|setting|config\w*|\burl\b|end.?point|tenant.?id|client.?id|secret/i,
    tells: [
      /(?:invalid|malformed|illegal|wrong|bad)[^.]{0,30}(?:url|uri|header|character|format|value|id\b|guid)|typo|misspel\w*|placeholder|quotes?\b|white ?space|trailing|UnsupportedProtocol|LocalProtocolError|InvalidURL/i,
    ],
  },
  {
    means: "env-conflict",
    topic: /environment|\benv\b|variable|setting|config\w*|AZURE_\w+|OPENAI_\w+|MSI_\w+|IDENTITY_\w+/i,
    tells: [
      /overrid\w*|take\w* precedence|conflict\w*|mutually exclusive|both\b[^.]{0,60}(?:set|specified|provided)|ignor(?:ed|es|ing)|instead of|stale|already set|wins\b|silently/i,
    ],
  },
  {
    means: "sdk-misuse",
    weight: 0.75,
    topic:
      /\b(?:sdk|library|package|crate|version|pip|npm|nuget|upgrad\w+|regression|bug|client|plugin|extension|integration|provider|traceback|unhandled exception|code)\b/i,
    tells: [
      /since (?:the )?(?:upgrade|update|version|v?\d)|after (?:the |an? )?(?:upgrad|updat)\w*|(?:work\w*|fine) (?:in|with|on|before|until)[^.]{0,40}(?:version|v?\d+\.\d+|older|previous)|regression|downgrad\w*|breaking change/i,
      /(?:Type|Attribute|Index|Key|Value|Import|Reference|NullReference|Name)(?:Error|Exception)|undefined is not|cannot read propert|null reference|unexpected (?:keyword|argument|type)|not a function|nil pointer|panic/i,
      /does ?n[o']t (?:pass|use|support|respect|honou?r|pick up|forward|handle|work)|(?:not|never) (?:passed|used|forwarded|respected|honou?red|supported|sent)|hard-?coded|should (?:use|pass|support|allow|work)|ignores?\b/i,
      /describe the bug|steps to reproduce|expected behaviou?r|to reproduce|reproduction|minimal reproducible|bug report|\[(?:bug|issue)\]|what happened|current behaviou?r|actual behaviou?r/i,
      /(?<!xml )\bversions?\b[^.]{0,20}\d+\.\d+|[@=]{1,2} ?v?\d+\.\d+\.\d+|\bv\d+\.\d+|site-packages|node_modules|\.(?:py|ts|js|cs|go|rs|java):\d+/i,
      /= (?:new |await )?\w*(?:Client|OpenAI|Credential|Service|Agent|Kernel|Embeddings?)\w*\(|\bimport \w+|using \w+(?:\.\w+)+;/,
    ],
  },
  {
    means: "proxy-failure",
    topic: /\bproxy\b|HTTPS?_PROXY|NO_PROXY|\b407\b/i,
    tells: [/corporate|behind|through|via|configur\w*|tunnel|connect|fail\w*|bypass|not (?:used|respected)/i],
  },
  {
    means: "tls-intercepted",
    topic: /\bssl\b|\btls\b|certificate|\bCA\b|zscaler|netskope|self.?signed/i,
    tells: [
      /self.?signed|verif\w+|trust\w*|zscaler|netskope|certificate errors?|corporate|proxy|intercept\w*|root (?:ca|cert)|ca.?bundle|issuer/i,
    ],
  },
  {
    means: "tls-failure",
    topic: /\bssl\b|\btls\b|handshake/i,
    tells: [/handshake|protocol|version|\beof\b|expired|cipher|hostname/i],
  },
  {
    means: "dns-failure",
    topic: /\bdns\b|resolv\w*|hostname|getaddrinfo|name or service/i,
    tells: [/fail\w*|could ?n[o']t|can ?n[o']t|can'?t|unable|not (?:found|known)|unknown|no such/i],
  },
  {
    means: "connection-timeout",
    topic: /\btim(?:e|es|ed|ing)[- ]?out|hangs?\b|deadline|\bslow\b/i,
    tells: [/connect\w*|request|read\b|respon\w*|retr(?:y|ies)|minutes?|seconds?|streaming|token/i],
  },
  {
    means: "connection-refused-or-reset",
    topic: /connection|socket|\bconnect\b/i,
    tells: [/refused|reset|aborted|closed|dropped|broken|disconnect\w*|unreachable/i],
  },
];
