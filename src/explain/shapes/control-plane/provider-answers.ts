import type { Shape } from "../shape.ts";

/** What the providers behind Azure Resource Manager answer in sentences of their own, mostly under a code that says nothing. */
export const providerAnswers: readonly Shape[] = [
  {
    // More than a subscription may have of something.
    source: "arm",
    code: "QuotaExceeded",
    status: 409,
    says: /\bexceeding quota limits? of [\w.]{2,60}|\bresource quota of \w{2,30} exceeded\b[^.]{0,80}|\bsubscription has reached (?:its|the) limit of (?:\d{1,4} (?:free|basic|standard|premium)\b|["'][\w./]{3,60}["'])[^.]{0,100}|\bexceeded the limit of \d{1,4} free\b[^.]{0,30} (?:farm|plan)\b[^.]{0,40}|\bmaximum number of \w{2,30} serverfarms allowed\b[^.]{0,60}|\bsubscription \S{1,40} already contains \d{1,5} storage accounts\b[^.]{0,80}|\bcannot create more than \d{1,4} [\w ]{2,40} for this subscription\b[^.]{0,40}|\bsubscription policy limit for resource type ["'][^"']{1,60}["'] was exceeded\b/i,
  },
  {
    // Machines of a platform, for which a region or a subscription has none left.
    source: "arm",
    code: "QuotaExceeded",
    status: 409,
    says: /\bthis region has quota of \d{1,4} instances\b[^.]{0,60}|\bvCPU quota of \d{1,5} and (?:cannot acc?omm?odate|is less than the requested (?:compute|job))\b[^.]{0,80}|\bnot enough cluster CPU quota\b|\bquota for on-demand HDInsight cores\b[^.]{0,80}|\bregional quota exceeded: cannot add any more nodes\b|\bAccount(?:LowPriority|VMSeries)?CoreQuotaReached\b|\bsubscription \S{1,40} does not have enough quota for (?:basic|standard)_\w{1,40}|\bwould exceed ["']\w{2,20}["'] tier service quota\b[^.]{0,80}|\bspark job requested \d{1,5} vcores\. however, the workspace has a \d{1,5} core limit\b/i,
  },
  {
    // The graph of all resources, and what its tools make of that.
    source: "arm",
    code: "ClientRequestsThrottled",
    status: 429,
    says: /\baka\.ms\/resourcegraph-throttling\b|\(RateLimiting\) [^]{0,160}|\b["']?code["']?: ?["']RateLimiting["'][^}]{0,160}/,
    near: /resource ?graph|throttled|azure/i,
    unlike: /\bwhat does \S{0,12}aka\.ms/i,
  },
  {
    // A name that is reserved, or of a form that none may have.
    source: "arm",
    code: "InvalidParameter",
    status: 400,
    says: /\bspecified service namespace is invalid\b/i,
    near: /service ?bus|event ?hub|relay|azure|BadRequest|DeploymentFailed/i,
  },
  {
    // What they take in no other form: a region of the first Azure, a plan of Defender, a workflow of Logic Apps, a group
    // that Databricks makes for itself.
    source: "arm",
    code: "InvalidParameter",
    status: 400,
    says: /\bthe location constraint is not valid\b|\bthe name ["'][^"']{1,40}["'] is not a valid name\. possible pricing bundle names: |\bvalue for the workflow parameter ["'][^"']{1,60}["'] at line\b[^.]{0,60} is not provided\b|\bdoes(?: not|n't) have managed by property referring to databricks workspace\b[^.]{0,20}/i,
    near: /azure|defender|databricks|\bARM template|logic ?app/i,
    unlike: /LocationConstraintException|amazonaws|\bs3\b|minio|\bbuckets?\b/i,
  },
  {
    // Foundry, of a project in an account that is made for none; and a network rule for a subnet that is not made for it.
    source: "arm",
    code: "InvalidParameter",
    status: 400,
    says: /\bproject can only be created under AIServices kind account\b|\b(?:does|do) not have ServiceEndpoints for Microsoft\.CognitiveServices resources\b/i,
  },
  {
    // Private DNS, of two zones of one name.
    source: "arm",
    code: "InvalidParameter",
    status: 400,
    says: /\bvirtual network cannot be linked to multiple zones with overlapping namespaces\b[^.]{0,20}/i,
    near: /\byou tried to link\b|\bBadRequest\b|["']message["']/i,
  },
  {
    // Networks, of what another resource names.
    source: "arm",
    code: "InvalidResourceReference",
    status: 400,
    says: /\breferenced by resource \/subscriptions\/\S{1,300} was not found\b[^.]{0,20}/i,
  },
  {
    // The search service, whose names are taken all over the world.
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /\bcannot provision service ["'][^"']{1,80}["'] because a service with this name is already in use\b[^.]{0,100}/i,
  },
  {
    // App Service, whose names are as rare.
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /\bwebsite with given name \S{1,80} already exists\b/i,
    near: /azure|app ?service/i,
  },
  {
    // Go's libraries of before, of an answer without a code.
    source: "arm",
    says: /\bDoErrorUnlessStatusCode (?<status>429|50[0-4]) [A-Z]{3,6} https:\/\/management\.\S{3,200}/,
  },
  {
    // The library for HTTP of Python's programs, which asked several times.
    source: "arm",
    says: /\bhost=["']management\.(?:azure|usgovcloudapi|chinacloudapi)\.[^]{0,400}?\btoo many (?<status>5\d\d) error responses\b/i,
  },
  {
    // What broke within them, or between the manager and one of them.
    source: "arm",
    code: "HTTP_500",
    status: 500,
    says: /\bencountered internal server error while processing the deployment what-if request\b|\bthere was an unexpected InternalServerError\. please try again later\b|##\[error\] ?InternalError ?: the server encountered an internal error\b|\bnetwork connectivity issue encountered for ["']microsoft\.\w{2,40}["'][^.]{0,60}|["']message["']: ?["']the operation timed out and could not be completed\. please retry the action or try again later\b|\ban error has occurred while saving auditing settings, please try again later\b/i,
    near: /azure|microsoft\.\w|\bARM\b|\bx-ms-\w|\baz\b/i,
  },
  {
    // No machines are left, and a page of Azure's tells what to do.
    source: "arm",
    code: "AllocationFailed",
    status: 409,
    says: /\baka\.ms\/allocation-guidance\b/i,
    near: /allocation failure|\bsufficient capacity\b|likelihood of allocation|\bclusters?\b/i,
  },
  {
    // Azure SQL, when it makes or scales something.
    source: "arm",
    code: "creation-fault",
    says: /\bservice objective assignment for the database has failed\b[^.]{0,60}/i,
  },
  {
    // The roles of a database, that were to hold for everything.
    source: "arm",
    code: "LinkedInvalidPropertyId",
    status: 400,
    says: /(?<![a-z])property id ["'][^"']{0,200}["'] at path ["'][^"']{1,120}["'] is invalid\. expect fully qualified resource id\b[^.]{0,60}/i,
  },
];
