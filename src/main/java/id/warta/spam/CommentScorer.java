package id.warta.spam;

import java.io.IOException;

/** Somebody else's opinion of a comment. */
interface CommentScorer {
    /**
     * How likely the comment is spam, from 0 to 100.
     *
     * @throws IOException if there is no opinion to be had
     */
    int score(Submission submission) throws IOException;
}
