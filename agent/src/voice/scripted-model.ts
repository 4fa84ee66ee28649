import { llm } from '@livekit/agents';

/** Stands where the framework wants a language model. What is said comes from the conversation, never from here. */
export class ScriptedModel extends llm.LLM {
  override label(): string {
    return 'viva.ScriptedModel';
  }

  override chat(): llm.LLMStream {
    throw new Error('The interviewer speaks lines that the conversation chose; no language model is asked.');
  }
}
