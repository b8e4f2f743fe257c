MATCH (finding:Disagreement)-[:COMPARISON]->(comparison:Comparison)-[:LEFT|RIGHT]->(claim:Claim)
WHERE $relation = 'any' OR comparison.relation = $relation
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (claim)-[:CLAIMANT]->(who)
RETURN DISTINCT comparison.relation AS relation, finding.respect AS respect, finding.name AS about,
  comparison.reason AS reason, who.name AS sayer, claim.status AS how, s.name AS source, p.exact AS quote, claim.id AS claim
ORDER BY relation, about, reason, source, quote, claim
