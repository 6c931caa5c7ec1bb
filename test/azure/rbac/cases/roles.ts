import { operations } from "../../../../src/azure/operations.ts";
import { custom, given, ids, places, roleId, roles } from "../world.ts";
import type { Case } from "./case.ts";

const order = "roles §3.5 (per role, then united)";
const wildcards = "roles §4";
const byGuid = "arm §2 (compare the GUID only)";
const groupsFact = "roles §3.1, §3 (groups, nested ones too)";
const chat = operations.chat.dataAction;
const prefix = "Microsoft.CognitiveServices/accounts/";

const withCustom = (...permissions: readonly object[]) => ({
  assignments: [given(roles.custom)],
  definitions: [custom(permissions)],
});
const team = (more = {}) => ({
  assignments: [given(roles.openAiUser, { principalId: ids.team, principalType: "Group", ...more })],
});

/** Which roles are held, by whom, and what their definitions say. */
export const roleCases: readonly Case[] = [
  {
    fact: "roles §3.6 (no grant: denied)",
    when: "nothing is held",
    question: {},
    verdict: "denied",
    decidedBy: null,
  },
  {
    fact: "roles §3.4",
    when: "another principal holds it",
    question: { assignments: [given(roles.openAiUser, { principalId: ids.other })] },
    verdict: "denied",
  },
  {
    fact: "roles §3.4",
    when: "the principal's id in other letter case",
    question: { assignments: [given(roles.openAiUser, { principalId: ids.principal.toUpperCase() })] },
    verdict: "granted",
  },
  {
    fact: groupsFact,
    when: "a group of its holds it",
    question: { ...team(), groups: [ids.team] },
    verdict: "granted",
  },
  {
    fact: groupsFact,
    when: "a group around its group holds it",
    question: { ...team({ principalId: ids.department }), groups: [ids.team, ids.department] },
    verdict: "granted",
  },
  {
    fact: groupsFact,
    when: "a group that it is not in holds it",
    question: { ...team(), groups: [ids.department] },
    verdict: "denied",
  },
  { fact: groupsFact, when: "it is in no group", question: { ...team(), groups: [] }, verdict: "denied" },
  {
    fact: "arm §1 (assignedTo resolves groups)",
    when: "ARM lists a group's assignment as its own",
    question: team(),
    verdict: "granted",
  },
  {
    fact: "arm §1 (ForeignGroup)",
    when: "ARM lists that of a group of another tenant",
    question: team({ principalType: "ForeignGroup" }),
    verdict: "granted",
  },
  {
    fact: "arm §1 (assignedTo resolves groups)",
    when: "ARM lists that of another user",
    question: team({ principalType: "User" }),
    verdict: "denied",
  },
  {
    fact: "roles §3 (role assignments name object ids)",
    when: "given to the object id of the application",
    question: {
      assignments: [given(roles.openAiUser, { principalId: ids.applicationObject })],
      mistakenIds: [{ id: ids.applicationObject, via: "application-object-id" }],
    },
    verdict: "denied",
    effect: "wrong-principal",
  },
  {
    fact: "roles §3 (role assignments name object ids)",
    when: "given to the client id",
    question: {
      assignments: [given(roles.openAiUser, { principalId: ids.clientId })],
      mistakenIds: [{ id: ids.clientId, via: "application-id" }],
    },
    verdict: "denied",
    effect: "wrong-principal",
  },
  {
    fact: "roles §3 (role assignments name object ids)",
    when: "a role that cannot call, given to the client id",
    question: {
      assignments: [given(roles.owner, { principalId: ids.clientId })],
      mistakenIds: [{ id: ids.clientId, via: "application-id" }],
    },
    verdict: "denied",
    effect: "no-data-actions",
  },
  {
    fact: order,
    when: "an exception takes the data action away",
    question: withCustom({ dataActions: [`${prefix}*`], notDataActions: [chat] }),
    verdict: "denied",
    effect: "other-data-actions",
  },
  {
    fact: order,
    when: "another role gives what one excepts",
    question: {
      assignments: [given(roles.custom, { id: "excepting" }), given(roles.openAiUser)],
      definitions: [custom([{ dataActions: ["*"], notDataActions: ["*"] }])],
    },
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: order,
    when: "another permission of the same role gives what one excepts",
    question: withCustom({ dataActions: ["*"], notDataActions: [chat] }, { dataActions: [chat] }),
    verdict: "granted",
  },
  {
    fact: order,
    when: "an exception by wildcard",
    question: withCustom({ dataActions: ["*"], notDataActions: ["*/action"] }),
    verdict: "denied",
  },
  {
    fact: order,
    when: "an exception of another operation",
    question: withCustom({ dataActions: [`${prefix}*`], notDataActions: [operations.image.dataAction] }),
    verdict: "granted",
  },
  {
    fact: order,
    when: "an exception among management actions",
    question: withCustom({ actions: ["*"], notActions: ["*"], dataActions: [chat] }),
    verdict: "granted",
  },
  {
    fact: order,
    when: "three roles, one of which grants",
    question: {
      assignments: [given(roles.reader), given(roles.owner), given(roles.foundryUser, { id: "third" })],
    },
    verdict: "granted",
    decidedBy: "third",
  },
  {
    fact: order,
    when: "three roles, none of which grants",
    question: { assignments: [given(roles.reader), given(roles.owner), given(roles.dataReader)] },
    verdict: "denied",
    effect: "other-data-actions",
  },
  {
    fact: order,
    when: "two halves do not make a data action",
    question: {
      assignments: [given(roles.custom), given(roles.contributor)],
      definitions: [
        custom([
          { dataActions: [`${prefix}OpenAI/deployments/chat`] },
          { dataActions: ["/completions/action"] },
        ]),
      ],
    },
    verdict: "denied",
  },
  {
    fact: wildcards,
    when: "* among management actions covers no data action",
    question: withCustom({ actions: ["*"] }),
    verdict: "denied",
    effect: "no-data-actions",
  },
  {
    fact: wildcards,
    when: "* among data actions covers all",
    question: withCustom({ dataActions: ["*"] }),
    verdict: "granted",
  },
  {
    fact: wildcards,
    when: "*/read as a management action",
    question: {
      ...withCustom({ actions: ["Microsoft.CognitiveServices/*/read"] }),
      dataAction: operations.models.dataAction,
    },
    verdict: "denied",
  },
  {
    fact: wildcards,
    when: "*/read as a data action, asked for models",
    question: {
      ...withCustom({ dataActions: ["Microsoft.CognitiveServices/*/read"] }),
      dataAction: operations.models.dataAction,
    },
    verdict: "granted",
  },
  {
    fact: wildcards,
    when: "*/read as a data action, asked to chat",
    question: withCustom({ dataActions: ["Microsoft.CognitiveServices/*/read"] }),
    verdict: "denied",
  },
  {
    fact: wildcards,
    when: "* in the middle stands for slashes too",
    question: withCustom({ dataActions: ["Microsoft.CognitiveServices/*/completions/action"] }),
    verdict: "granted",
  },
  {
    fact: wildcards,
    when: "letter case does not matter",
    question: withCustom({ dataActions: [chat.toUpperCase()] }),
    verdict: "granted",
  },
  {
    fact: wildcards,
    when: "a pattern must match to the end",
    question: withCustom({ dataActions: [chat.replace(/\/action$/, "")] }),
    verdict: "denied",
  },
  {
    fact: wildcards,
    when: "a pattern must match from the beginning",
    question: withCustom({ dataActions: ["accounts/OpenAI/*"] }),
    verdict: "denied",
  },
  {
    fact: byGuid,
    when: "a renamed built-in role",
    question: {
      assignments: [given(roles.foundryUser)],
      definitions: [
        {
          id: roleId(roles.foundryUser),
          roleName: "Azure AI User",
          permissions: [{ dataActions: [`${prefix}*`] }],
        },
      ],
    },
    verdict: "granted",
  },
  {
    fact: byGuid,
    when: "a custom role with the name of the right one",
    question: {
      assignments: [given(roles.custom)],
      definitions: [custom([{ actions: ["*"] }], "Cognitive Services OpenAI User")],
    },
    verdict: "denied",
    effect: "no-data-actions",
  },
  {
    fact: byGuid,
    when: "a custom role with the name of the wrong one",
    question: {
      assignments: [given(roles.custom)],
      definitions: [custom([{ dataActions: [chat] }], "Owner")],
    },
    verdict: "granted",
  },
  {
    fact: byGuid,
    when: "ids qualified by different subscriptions",
    question: {
      assignments: [
        given(roles.custom, {
          roleDefinitionId: `${places.otherSubscription}/providers/Microsoft.Authorization/roleDefinitions/${roles.custom.toUpperCase()}`,
        }),
      ],
      definitions: [custom([{ dataActions: [chat] }])],
    },
    verdict: "granted",
  },
  {
    fact: byGuid,
    when: "a bare GUID",
    question: { assignments: [given(roles.openAiUser, { roleDefinitionId: roles.openAiUser })] },
    verdict: "granted",
  },
  {
    fact: "arm §2",
    when: "a definition that nobody could read",
    question: { assignments: [given(roles.custom)] },
    verdict: "unknown",
    effect: "unknown-role",
  },
  {
    fact: "arm §2",
    when: "an unreadable definition beside one that grants",
    question: { assignments: [given(roles.custom, { id: "custom" }), given(roles.openAiUser)] },
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: "arm §2",
    when: "an unreadable definition, assigned elsewhere",
    question: { assignments: [given(roles.custom, { scope: places.otherAccount })] },
    verdict: "denied",
    effect: "out-of-scope",
  },
  {
    fact: "arm §2",
    when: "the tenant's own definition counts, not the published one",
    question: {
      assignments: [given(roles.openAiUser)],
      definitions: [
        { id: roleId(roles.openAiUser), roleName: "Cognitive Services OpenAI User", permissions: [] },
      ],
    },
    verdict: "denied",
  },
  {
    fact: "roles §1 (stored completions are excepted)",
    when: "OpenAI User reads stored completions",
    question: {
      assignments: [given(roles.openAiUser)],
      dataAction: `${prefix}OpenAI/stored-completions/read`,
    },
    verdict: "denied",
  },
  {
    fact: "roles §1 (OpenAI Contributor: OpenAI/*)",
    when: "OpenAI Contributor reads stored completions",
    question: {
      assignments: [given(roles.openAiContributor)],
      dataAction: `${prefix}OpenAI/stored-completions/read`,
    },
    verdict: "granted",
  },
  {
    fact: "roles §1 (OpenAI User: OpenAI models only)",
    when: "OpenAI User calls a model of another maker",
    question: { assignments: [given(roles.openAiUser)], dataAction: `${prefix}MaaS/chat/completions/action` },
    verdict: "denied",
    effect: "other-data-actions",
  },
  {
    fact: "roles §1 (other Foundry models)",
    when: "Foundry User calls a model of another maker",
    question: {
      assignments: [given(roles.foundryUser)],
      dataAction: `${prefix}MaaS/chat/completions/action`,
    },
    verdict: "granted",
  },
  {
    fact: "roles §2 (Foundry agents)",
    when: "OpenAI User reads agents",
    question: { assignments: [given(roles.openAiUser)], dataAction: `${prefix}AIServices/agents/read` },
    verdict: "denied",
  },
  {
    fact: "roles §2 (Foundry agents)",
    when: "Foundry User reads agents of a project",
    question: {
      assignments: [given(roles.foundryUser, { scope: places.project })],
      scope: places.project,
      dataAction: `${prefix}AIServices/agents/read`,
    },
    verdict: "granted",
  },
  {
    fact: "roles §2 (audio)",
    when: "OpenAI User transcribes",
    question: { assignments: [given(roles.openAiUser)], dataAction: operations.transcription.dataAction },
    verdict: "granted",
  },
  {
    fact: "roles §2 (audio)",
    when: "Contributor transcribes",
    question: { assignments: [given(roles.contributor)], dataAction: operations.transcription.dataAction },
    verdict: "denied",
    effect: "no-data-actions",
  },
  {
    fact: "roles §2 (custom role sample: MaaS/*)",
    when: "a custom role for models of other makers chats",
    question: withCustom({ dataActions: [`${prefix}MaaS/*`] }),
    verdict: "denied",
    effect: "other-data-actions",
  },
];
