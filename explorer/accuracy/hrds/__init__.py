"""HRDsAttack: news articles on attacks on defenders of human rights; what happened to whom, where and when.

The set is that of github.com/dataminr-ai/HRDsAttack (Findings of ACL 2023). The answers are read from an article's
statements by a small linear model, whose weights are in `weights.json` and were fitted on the training part alone.
"""
