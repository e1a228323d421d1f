#include "core/value/score_table.h"

#include "core/base/code_table.h"
#include "core/contacts/table_rows.h"
#include "core/store/write_context.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace shuke::value {

namespace score_table_detail {

constexpr std::string_view kBegin =
    "INSERT INTO score_run (id, as_of, made_at, operation_id, change_seq, range_seq, parameters, scored, stages, "
    "year_of_data, population_gap, complete) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM score_run), ?1, ?2, ?3, ?4, "
    "?5, ?6, ?7, ?8, "
    "?9, ?10, 0) RETURNING id";
constexpr std::string_view kSave =
    "INSERT INTO contact_score (run_id, contact_id, r, f, m, grid_class, eight_class, stage, alive_ppm, "
    "purchases_micro, value_minor, buy_ppm, band, value_at_risk) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
    "?12, ?13, ?14)";
constexpr std::string_view kLastRun =
    "SELECT id, as_of, made_at, operation_id, change_seq, range_seq, parameters, scored, stages, year_of_data, "
    "population_gap FROM score_run WHERE complete = 1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view kScoreOf =
    "SELECT contact_id, r, f, m, grid_class, eight_class, stage, alive_ppm, purchases_micro, value_minor, buy_ppm, "
    "band, value_at_risk FROM contact_score WHERE run_id = (SELECT max(id) FROM score_run WHERE complete = 1) AND "
    "contact_id = ?1";
/// A run that nobody reads any more: neither the newest complete one nor ?1.
constexpr std::string_view kLeftRun =
    "SELECT id FROM score_run WHERE id <> ?1 AND id <> coalesce((SELECT max(id) FROM score_run WHERE complete = 1), 0) "
    "ORDER BY id LIMIT 1";

constexpr CodeTable<ChurnBand, 3> kBands = {
    {{ChurnBand::Low, "low"}, {ChurnBand::Medium, "medium"}, {ChurnBand::High, "high"}}};

std::optional<int> orNothing(quint8 score)
{
    return score > 0 ? std::optional<int>(score) : std::nullopt;
}

/// NULL for a class that is none.
std::string_view codeOf(RfmSegment segment)
{
    return segment == RfmSegment::None ? std::string_view() : segmentCode(segment);
}

RfmSegment classOf(RfmMap map, std::string_view code)
{
    for (const RfmSegment segment : segmentsOf(map)) {
        if (segmentCode(segment) == code)
            return segment;
    }
    return RfmSegment::None;
}

constexpr QLatin1String kModels("models");

/// The settings and, beside them, what the models found: of a run both are read or neither.
QString parametersText(const ScoreSet &set)
{
    QJsonObject object = QJsonDocument::fromJson(set.parameters).object();
    object[kModels] = scoreModelsJson(set.models);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void readParameters(const QString &text, ScoreRun &run)
{
    QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    run.models = scoreModelsFromJson(object.take(kModels));
    run.parameters = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString stagesText(const std::array<qint64, kLifecycleStageCount> &stages)
{
    QJsonObject object;
    for (size_t i = 0; i < stages.size(); ++i)
        object[lifecycleStageCode(static_cast<LifecycleStage>(i))] = stages[i];
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

template <typename T>
std::optional<T> smaller(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<T>(*value)) : std::nullopt;
}

ContactScore readScore(const store::Statement &row)
{
    ContactScore score;
    score.contact = row.id<ContactId>(0);
    score.r = static_cast<quint8>(row.integer(1));
    score.f = static_cast<quint8>(row.integer(2));
    score.m = static_cast<quint8>(row.integer(3));
    score.gridClass = classOf(RfmMap::Grid, row.utf8(4));
    score.eightClass = classOf(RfmMap::Eight, row.utf8(5));
    score.stage = lifecycleStageFromCode(row.text(6)).value_or(LifecycleStage::Prospect);
    score.alivePpm = smaller<qint32>(row.optionalInteger(7));
    score.purchasesMicro = row.optionalInteger(8);
    if (!row.isNull(9))
        score.lifetimeValue = row.money(9);
    score.buyPpm = smaller<qint32>(row.optionalInteger(10));
    score.band = fromCodeIn(kBands, row.text(11)).value_or(ChurnBand::None);
    if (!row.isNull(12))
        score.valueAtRisk = row.money(12);
    return score;
}

/// The codes of stages and bands, made once for all rows.
struct Codes
{
    std::array<std::string, kLifecycleStageCount> stages;
    std::array<std::string, 4> bands;

    Codes()
    {
        for (size_t i = 0; i < stages.size(); ++i)
            stages[i] = lifecycleStageCode(static_cast<LifecycleStage>(i)).toStdString();
        for (size_t i = 0; i < bands.size(); ++i)
            bands[i] = churnBandCode(static_cast<ChurnBand>(i)).toStdString();
    }
};

void bind(store::Statement &save, const ContactScore &score, const Codes &codes)
{
    const std::string &band = codes.bands[static_cast<size_t>(score.band)];
    save.bind(2, score.contact);
    save.bind(3, orNothing(score.r));
    save.bind(4, orNothing(score.f));
    save.bind(5, orNothing(score.m));
    save.bindUtf8Static(6, codeOf(score.gridClass));
    save.bindUtf8Static(7, codeOf(score.eightClass));
    save.bindUtf8Static(8, codes.stages[static_cast<size_t>(score.stage)]);
    save.bind(9, score.alivePpm);
    save.bind(10, score.purchasesMicro);
    save.bind(11, score.lifetimeValue);
    save.bind(12, score.buyPpm);
    save.bindUtf8Static(13, band.empty() ? std::string_view() : std::string_view(band));
    save.bind(14, score.valueAtRisk);
}

} // namespace score_table_detail

struct ScoreWriter::State
{
    ScoreSet set;
    CancelToken cancel;
    qint64 run = 0;
    size_t saved = 0;
    bool tidy = false; ///< Nothing is left of other runs.
    bool complete = false;

    Result<void> begin(WriteContext &context);
    Result<void> save(WriteContext &context, size_t count);
    Result<void> finish(WriteContext &context);
    Result<void> takeOutOthers(WriteContext &context);
};

Result<void> ScoreWriter::State::begin(WriteContext &context)
{
    const Result<std::optional<qint64>> id = contacts::rowOf<qint64>(
        context.database(), score_table_detail::kBegin, [](const store::Statement &row) { return row.integer(0); },
        set.asOf, context.nowMs(), set.position.operation, set.position.change, set.position.changeRange,
        score_table_detail::parametersText(set), static_cast<qint64>(set.rows.size()),
        score_table_detail::stagesText(set.stages), set.hasYearOfData,
        QString::number(set.populationGap, 'g', QLocale::FloatingPointShortest));
    if (!id)
        return id.error();
    run = id->value_or(0);
    return {};
}

Result<void> ScoreWriter::State::save(WriteContext &context, size_t count)
{
    using namespace score_table_detail;
    const Result<std::optional<qint64>> open = contacts::rowOf<qint64>(
        context.database(), "SELECT id FROM score_run WHERE id = ?1 AND id = (SELECT max(id) FROM score_run)",
        [](const store::Statement &row) { return row.integer(0); }, run);
    if (!open)
        return open.error();
    if (!*open)
        return Error{ErrorCode::Conflict, QStringLiteral("customers are being scored anew")};
    Result<store::Statement *> insert = context.database().cached(kSave);
    if (!insert)
        return insert.error();
    static const Codes codes;
    (*insert)->bind(1, run);
    for (size_t i = saved; i < saved + count; ++i) {
        bind(**insert, set.rows[i], codes);
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    saved += count;
    return {};
}

Result<void> ScoreWriter::State::finish(WriteContext &context)
{
    const Result<std::optional<qint64>> rows = contacts::rowOf<qint64>(
        context.database(), "SELECT count(*) FROM contact_score WHERE run_id = ?1",
        [](const store::Statement &row) { return row.integer(0); }, run);
    if (!rows)
        return rows.error();
    if (*rows != static_cast<qint64>(set.rows.size()))
        return Error{
            ErrorCode::Internal,
            QStringLiteral("scores of %1 customers were saved, not of %2").arg(rows->value_or(0)).arg(set.rows.size())};
    if (Result<void> done =
            contacts::runCached(context.database(), "UPDATE score_run SET complete = 1 WHERE id = ?1", run);
        !done)
        return done;
    complete = true;
    tidy = false; // the run before can go now
    return {};
}

/// At most kMostRows rows of one run that nobody reads.
Result<void> ScoreWriter::State::takeOutOthers(WriteContext &context)
{
    store::Database &database = context.database();
    const auto integer = [](const store::Statement &row) { return row.integer(0); };
    const Result<std::optional<qint64>> other =
        contacts::rowOf<qint64>(database, score_table_detail::kLeftRun, integer, run);
    if (!other)
        return other.error();
    if (!*other) {
        tidy = true;
        return {};
    }
    const Result<std::optional<qint64>> beyond = contacts::rowOf<qint64>(
        database, "SELECT contact_id FROM contact_score WHERE run_id = ?1 ORDER BY contact_id LIMIT 1 OFFSET ?2",
        integer, **other, static_cast<qint64>(kMostRows));
    if (!beyond)
        return beyond.error();
    if (*beyond)
        return contacts::runCached(database, "DELETE FROM contact_score WHERE run_id = ?1 AND contact_id < ?2", **other,
                                   **beyond);
    if (Result<void> done = contacts::runCached(database, "DELETE FROM contact_score WHERE run_id = ?1", **other);
        !done)
        return done;
    return contacts::runCached(database, "DELETE FROM score_run WHERE id = ?1", **other);
}

ScoreWriter::ScoreWriter(ScoreSet set, CancelToken cancel) : m_state(std::make_shared<State>())
{
    m_state->set = std::move(set);
    m_state->cancel = std::move(cancel);
}

std::optional<Command> ScoreWriter::next()
{
    const std::shared_ptr<State> state = m_state;
    // The label is needed while it runs; the history never shows it.
    const auto command = [&state](std::function<Result<void>(WriteContext &)> run) {
        return Command{
            "scores.keep", {QT_TRANSLATE_NOOP("Operation", "Score customers"), {}}, std::move(run), state->cancel};
    };
    if (state->run == 0)
        return command([state](WriteContext &context) { return state->begin(context); });
    if (!state->tidy) // what runs before left must not pile up, so it goes first
        return command([state](WriteContext &context) { return state->takeOutOthers(context); });
    const size_t left = state->set.rows.size() - state->saved;
    if (left > 0)
        return command(
            [state, count = std::min(left, kMostRows)](WriteContext &context) { return state->save(context, count); });
    if (!state->complete)
        return command([state](WriteContext &context) { return state->finish(context); });
    return std::nullopt;
}

Progress ScoreWriter::progress() const
{
    return {static_cast<qint64>(m_state->saved), static_cast<qint64>(m_state->set.rows.size())};
}

Result<std::optional<ScoreRun>> lastScoreRun(store::Database &database)
{
    return contacts::rowOf<ScoreRun>(database, score_table_detail::kLastRun, [](const store::Statement &row) {
        ScoreRun run{row.integer(0),
                     row.day(1),
                     row.integer(2),
                     {row.integer(3), row.integer(4), row.integer(5)},
                     {},
                     row.integer(7),
                     {},
                     row.integer(9) != 0,
                     row.text(10).toDouble(),
                     {}};
        score_table_detail::readParameters(row.text(6), run);
        const QJsonObject stages = QJsonDocument::fromJson(row.text(8).toUtf8()).object();
        for (size_t i = 0; i < run.stages.size(); ++i)
            run.stages[i] = stages[lifecycleStageCode(static_cast<LifecycleStage>(i))].toInteger();
        return run;
    });
}

Result<qint64> lastScoreRunId(store::Database &database)
{
    const Result<std::optional<qint64>> id = database.integer("SELECT max(id) FROM score_run WHERE complete = 1");
    return id ? Result<qint64>(id->value_or(0)) : Result<qint64>(id.error());
}

Result<std::optional<ContactScore>> lastScoreOf(store::Database &database, ContactId contact)
{
    return contacts::rowOf<ContactScore>(database, score_table_detail::kScoreOf, score_table_detail::readScore,
                                         contact);
}

QString churnBandCode(ChurnBand band)
{
    return codeIn(score_table_detail::kBands, band);
}

} // namespace shuke::value
