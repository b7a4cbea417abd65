package id.warta.problem;

import java.util.List;

/** The body can be read but not accepted: 422, naming every fault at once. */
public final class Rejected extends ApiException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    public Rejected(List<Fault> faults) {
        super(Code.VALIDATION, Wording.of("detail.validation", faults.size()));
        this.faults = List.copyOf(faults);
    }

    /** Every fault. */
    @Override
    public List<Fault> faults() {
        return faults;
    }
}
