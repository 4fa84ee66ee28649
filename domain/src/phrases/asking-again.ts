import type { Phrase } from './phrase.ts';

const QUESTION =
  '(it|that|this|the (\\w+ )?(question|part|sentence|bit|thing|end|beginning|start|half)|what you (said|asked|just said|just asked)|your (\\w+ )?question|you)';

export const ASKING_AGAIN: Phrase[] = [
  {
    intent: 'repeat',
    signs: [
      /\b(repeat|re ?read|restate|reiterate|replay)(ing)?\b/,
      /\b(say|ask|read|tell|hear|have|give|state|go over|run|saying|reading|asking|going over|play|put|come|listen to|get|take me through|run me through)\b.*\b(again|once more|one more time|another time|a second time|from the (start|beginning|top)|back to me|more slowly|slower|slowly|louder|last time)\b/,
      /^(again|once more|one more time|once again|pardon( me)?|pardon|what|come again|say again|say what|(i )?beg (your )?pardon|huh|what was that|what did you say|the question( again)?|question( again)?|last part again|and the question)$/,
      /\b(what|which|how) (exactly |again )?(was|is|were|did|do|are)( exactly)?( it| that)?( again)? ?(the |your |that |this |my |you )?(\w+ )?(\w+ )?(question|asking|ask|asked|say|said|bit|part)( again)?( exactly)?( please)?$/,
      new RegExp(
        `\\b(not|never|hardly|barely|did not|could not|can not)( \\w+){0,2} (catch|hear|get|caught|heard|got|remember|recall|follow|make out|listening|listen|concentrating|paying attention|with you)\\b( ${QUESTION})?`,
      ),
      /\b(missed|lost|forgot|forgotten|slipped)\b.*\b(question|that|it|track|thread|asked|said|part|bit|end|beginning|start|mind|you)\b|\b(zoned out|was distracted|got distracted|drifted off|was miles away)\b/,
      /\bwhere were we\b|\bwhat were (you|we) (asking|saying|talking about)\b|\b(question|that|part|bit) (again|once more|one more time)\b|\byou said what\b|\bremind me\b|\b(run|running|take|go through) (that|this|it|me through (that|it|this)) (by|past) me\b|\b(what|when|how) (did|do) you (just )?(say|ask)( me| again)?( \w+)?$|\byou asked (me )?(about )?(a time )?(when|what|about)( when| what)*$|\b(half|part|end|rest) of (that|the|this) question( was)?$|\bnot (retained|retain|heard|caught|got) the\b|\bwhat you (wanted|want) to know\b|\bforgotten what\b|\b(hear|see|read) (the|that|this|your) (\w+ )?question\b/,
    ],
    not: /\b(understand|understood|mean|simpl\w+|other words|different\w*|example|rephrase|can not hear|sound|audio|volume|scor\w+|simply|easier|plain\w*)\b|\b(you|we) (have )?(just )?(asked|said|told) (me )?(that|this|it|the same)\b|\bsame question\b|\balready (told|said|answered|asked|explained)\b|\b(i|would not want to|not) (have )?repeat(ed)?\b|\bi (did|do) not (get|have) (the|a|an|any) (job|answer|example|chance|time|money|offer|role)\b/,
    words:
      'repeat repeating reread rereading restate reiterate replay catch caught hear heard listening listen concentrating concentrate attention paying distracted drifted miles away zoned missed miss lost forgot forgotten thread track mind slipped remember recall follow sentence half end beginning start top slowly slower louder pardon beg remind english voice ear ears memory completely totally quite whole read reading state run main middle bad connection head properly clearly exact exactly huh grasp beginning noise outside door closed thinking else rewind speed pace rather speak spoke half rest retained retain wandered running run god noise barked dog loud slip slipped blanked',
  },
  {
    intent: 'simpler',
    signs: [
      /\b(rephrase|rephrasing|reword|rewording|simplify|simplifying|paraphrase|clarify|clarifying|clarification|elaborate|elaborating|reformulate|reformulating|break (it|that|this|the question) down|dumb (it|that) down|spell it out)\b/,
      /\b(simpler|simply|simple|easier|plain|plainer|other|different|normal|basic|everyday|easy|fewer|shorter|common|another|clearer|some other|small)\b.*\b(words?|way|english|language|terms?|form|wording|sentences?|version|question|wordings|question form)\b/,
      /\b(explain|put|say|ask|phrase|word|formulate)\b.*\b(differently|more simply|simpler|simply|easier|clearer|more clearly|another way)\b|^(more simply|simpler|simpler please|easier|in english)$/,
      /\b(what|which) is that\b.*\b(word|mean)\b|\bnot know (this|that|the|what this|what that) (word|term|expression)\b|\b(\w+) meaning( what)?( exactly)?$|\bsort of thing you\b|\bnot getting what\b|\blike a normal person\b|\bnot getting what you\b|\bbrake it down\b|\bno idea what (you|that|it|this)\b|\bjargon\b|^(do )?you mean (like|a|something|at|in|with|by)\b/,
      /\bexplain\b.*\b(question|it|that|this|you mean|means|meant|asking|more|word|term)\b/,
      /\b(not|never|hardly|barely|no)\b( \w+){0,4} (idea|know|sure|certain|clue|see|clear|get)\b.*\b(what|how|if|whether|where)\b.*\b(you|that|it|this|question)\b.*\b(mean|means|meant|asking|looking|want|wants|after|getting at|going|aiming|expect|about|is)\b/,
      /\b(not|never|hardly|barely)\b( \w+){0,3} (get|follow)( it| that| this| you| the question| your question)?( at all| sorry| exactly| there)?$/,
      /\bunderst(and|ood)\b.*\bnot the question\b/,
      /\b(not|never)( \w+){0,3} (understand|understood)\b|^(i )?(do not|did not|can not) (get|understand|follow)( it| that| this| you| the question)?( at all)?$|\bno understand\b|\bnot (so |very |quite |entirely |really |totally )?clear( to me)?$|\bunclear\b/,
      /\bwhat (do|does|did|exactly do|exactly does|exactly|is it|are|exactly are|would|is)( exactly| it)? ?(you|that|it|this|the question|that question|this question|we)\b.{0,25}\b(mean|meant|asking|getting at|aiming at|after|want|wants|expect|about)\b|\bwhat does (\w+ ){1,5}mean\b|\bwhat is (a|an|meant by) (\w+)( \w+)?$|\bmeaning of\b|\bin (what|which) (sense|way|context)\b/,
      /\bwhat (kind|sort|type) of (\w+ )?(example|situation|thing|story|answer|problem|project|conflict|decision|case|experience)s?\b|\b(give|have) (me )?an example of (what|such|that|this)\b|\blike what\b|\bsuch as what\b|\bfor example what\b|\bhow do you mean\b|\byou mean (at work|in|by|a|like|something|the)\b/,
      /\b(confused|confusing|complicated|complex|abstract|vague|ambiguous|too long|lot of words|you lost me|lost me|over my head|makes no sense|does not make sense|lost|too (difficult|hard|fast) (to understand|for my english|for me to follow|english))\b/,
      /\bmy english (is|isn|not)\b|\benglish is not my\b|\bnot (a )?native\b|\bi (am|was) not sure (i|if i|what|that i|whether i)( \w+)? (understand|understood|got|get|you|the question|follow|that|is)\b/,
    ],
    not: /\b(question|that|it) again\b|\blost (the )?(thread|track)\b|\b(score|scoring|scored|criteria|rubric|right answer|hear you|can not hear|sound|audio)\b|\b(i|we) (explained|rephrased|simplified|clarified)\b|\bwhat (was|were) (the|my)\b|\bgood enough\b/,
    words:
      'rephrase rephrasing reword rewording simplify simplifying paraphrase clarify clarifying clarification elaborate elaborating reformulate break dumb spell simpler simply simple easier plain plainer other different differently normal basic everyday fewer shorter common clearer english language terms term wording sentence sentences version explain understand understood understanding follow clear unclear mean means meant meaning clue idea confused confusing complicated complex abstract vague ambiguous lost head sense native specific specifically exactly example examples situation story context every catch bit totally completely entirely whole exact expect expected expecting looking want wants word stakeholder kind type general speak foreign translate phrase formulate professional private personal job work entire supposed wanted aiming driving hinting getting grasp big fancy understandable jargon brake slow stupid simple child five year old dictionary expression initiative sort thing normal person hear fine',
  },
];
