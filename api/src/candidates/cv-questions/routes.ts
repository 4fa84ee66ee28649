import { feature } from '../../http/feature.ts';
import { editCvQuestion, editCvQuestionRoute } from './edit-cv-question.ts';
import { listCvQuestions, listCvQuestionsRoute } from './list-cv-questions.ts';
import { proposeCvQuestionsRoute, proposeForCandidate } from './propose-cv-questions.ts';
import { removeCvQuestion, removeCvQuestionRoute } from './remove-cv-question.ts';

export const cvQuestionRoutes = feature()
  .openapi(listCvQuestionsRoute, async (c) =>
    c.json(await listCvQuestions(c.var.deps, c.var.recruiter, c.req.valid('param').candidateId), 200),
  )
  .openapi(proposeCvQuestionsRoute, async (c) =>
    c.json(await proposeForCandidate(c.var.deps, c.var.recruiter, c.req.valid('param').candidateId), 200),
  )
  .openapi(editCvQuestionRoute, async (c) =>
    c.json(await editCvQuestion(c.var.deps, c.var.recruiter, c.req.valid('param'), c.req.valid('json')), 200),
  )
  .openapi(removeCvQuestionRoute, async (c) => {
    await removeCvQuestion(c.var.deps, c.var.recruiter, c.req.valid('param'));
    return c.body(null, 204);
  });
