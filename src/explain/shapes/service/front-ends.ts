import type { Shape } from "../shape.ts";

const ours = /azure|openai\.com\/openai|cognitiveservices|foundry|services\.ai/i;

/** Makers of other models, whom the same programs call in the same words. */
const otherMakers = /anthropic|openrouter|\bgroq\b|\bgemini\b|bedrock|mistral\.ai|deepseek/i;

/** What n8n says of an answer of each status, whose body it may keep to itself. Source: STATUS_CODE_MESSAGES in n8n-workflow. */
const ofNodes: readonly (readonly [number, string])[] = [
  [400, "Bad request - please check your parameters"],
  [401, "Authori[sz]ation failed - please check your credentials"],
  [403, "Forbidden - perhaps check your credentials\\?"],
  [404, "The resource you are requesting could not be found"],
  [405, "Method not allowed - please check you are using the right HTTP method"],
  [429, "The service is receiving too many requests from you"],
  [500, "The service (?:was not able|failed) to process your request"],
  [502, "Bad gateway - the service failed to handle your request"],
  [503, "Service unavailable - (?:perhaps try again later|try again later or consider)"],
  [504, "Gateway timed out - perhaps try again later"],
];

/** Programs that people put in front of a model, and what these say of a status. */
export const frontEnds: readonly Shape[] = [
  ...ofNodes.map(([status, words]): Shape => ({
    source: "openai",
    status,
    says: new RegExp(`\\b${words}`, "i"),
    near: ours,
    unlike:
      /management\.azure|graph\.microsoft|\bblob|storage account|cosmos|key ?vault|devops|^(?![^]*azure ?openai(?: chat)? (?:node|model))[^]*\b(?:airtable|gmail|google sheets|slack|shopify|discord|notion|jira|hubspot|supabase|telegram)\b/i,
  })),
  {
    // Dify, when a model is added.
    source: "openai",
    says: /\bcredentials validation failed(?: with status code)? (?<status>[45]\d\d)\b[^]{0,120}/i,
    near: ours,
    unlike: otherMakers,
  },
  {
    // Codex, of which the number is left out.
    source: "openai",
    status: 429,
    says: /\bstream disconnected before completion: ?too many requests\b/i,
    near: ours,
  },
  {
    // Editors: Copilot with keys of its users, Continue, Cline and their kin.
    source: "openai",
    says: /\breason: request failed: (?<status>[45]\d\d)\b[^]{0,120}/i,
    near: ours,
    unlike: otherMakers,
  },
  {
    // Claude's applications, of the model that they try first.
    source: "openai",
    says: /\bazure ai foundry rejected model ["'][\w.-]{1,60}["'] \(HTTP (?<status>[45]\d\d)\)/i,
  },
  {
    // The service at its newer address, of a path that it does not have.
    source: "openai",
    status: 404,
    says: /\bunknown request url: (?:GET|POST|PUT|DELETE|PATCH) \/\S{1,120}/i,
    near: /\bopenai\.azure\.com|services\.ai\.azure|cognitiveservices\.azure|azure[_ ]?(?:ai|openai)\b|azure (?:v1 )?endpoint|foundry/i,
  },
  {
    source: "openai",
    says: /\bHTTP (?<status>40[0-9]|429|5\d\d) [\w ]{3,30} from https:\/\/(?!(?:[\w-]{1,40}\.){0,4}(?:pypi|pythonhosted|npmjs|github|githubusercontent|amazonaws|googleapis|docker|huggingface)\.\w)\S{3,120}/i,
    near: ours,
  },
  {
    source: "openai",
    says: /\b(?:OpenAI|Azure ?OpenAI)(?:-compatible)? (?:(?:completion|API|streaming|stream|chat) )?error(?: \(|: )(?<status>[45]\d\d)\b[^]{0,120}/i,
    near: ours,
    unlike: otherMakers,
  },
];
