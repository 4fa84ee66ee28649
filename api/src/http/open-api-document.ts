import type { OpenAPIHono } from '@hono/zod-openapi';
import { problemResponse } from './contract.ts';
import { PROBLEM_STATUS, type ProblemCode } from './problem.ts';

type Operation = { requestBody?: unknown; responses: Record<string, unknown> };

const refusal = (code: ProblemCode) => ({
  description: problemResponse(code).description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The OpenAPI 3.1 document, with the refusals that follow from having a body added where the route does not name them. */
// biome-ignore lint/suspicious/noExplicitAny: any app, whatever its routes
export function openApiDocument(app: OpenAPIHono<any, any, any>) {
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'recruiter', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of a recruiter’s Supabase session (ES256 or RS256). The pages hold it for the browser.',
  });
  registry.registerComponent('securitySchemes', 'candidate', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-interview-{publicId}',
    description: 'Set by redeeming a ticket, for one interview. On plain http on loopback the name has no `__Host-`.',
  });
  registry.registerComponent('securitySchemes', 'agent', { type: 'http', scheme: 'bearer', description: 'AGENT_TOKEN.' });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Viva',
      version: '0.1.0',
      description:
        'An open, self-hosted AI voice interviewer. Times are ISO 8601, ids are UUIDs, refusals are problems (RFC 9457) from a closed list of codes, and their detail is a sentence with the remedy.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api', description: 'Through the pages’ own origin' }],
    tags: TAGS,
  });
  for (const operations of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(operations as Record<string, Operation>)) addBodyRefusals(operation);
  }
  return document;
}

const TAGS = [
  { name: 'organizations', description: 'Who is signed in' },
  { name: 'jobs', description: 'Openings and their plans' },
  { name: 'candidates', description: 'People and their CVs' },
  { name: 'tickets', description: 'The one-time right to one interview' },
  { name: 'interviews', description: 'The recruiter’s view' },
  { name: 'reports', description: 'Scores with evidence, and what a person decides' },
  { name: 'requests', description: 'What candidates want a person to do' },
  { name: 'candidate', description: 'The candidate’s path' },
  { name: 'agent', description: 'The interviewer’s side; the agent token opens it' },
  { name: 'live', description: 'Health and events' },
];

function addBodyRefusals(operation: Operation): void {
  if (operation.requestBody === undefined) return;
  for (const code of ['too-large', 'unsupported'] as const) operation.responses[PROBLEM_STATUS[code]] ??= refusal(code);
}
